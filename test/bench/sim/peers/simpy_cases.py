"""The cases in SimPy. usage: python simpy_cases.py CASE COUNT"""

import random
import sys

import simpy
from answer import answer


class Tally:
    def __init__(self):
        self.count = 0
        self.sum = 0.0
        self.squares = 0.0

    def add(self, value):
        self.count += 1
        self.sum += value
        self.squares += value * value

    @property
    def mean(self):
        return self.sum / self.count

    @property
    def variance(self):
        return (self.squares - self.sum * self.sum / self.count) / (self.count - 1)


def queue(count, seed):
    environment = simpy.Environment()
    server = simpy.Resource(environment)
    exponential = random.Random(seed).expovariate
    wait = Tally()

    def customer():
        arrived = environment.now
        with server.request() as turn:
            yield turn
            wait.add(environment.now - arrived)
            yield environment.timeout(exponential(1.0))

    def arrivals():
        for _ in range(count):
            yield environment.timeout(exponential(0.8))
            environment.process(customer())

    environment.process(arrivals())
    environment.run()
    return wait.count, wait.mean


def heartbeat(count, seed):
    nodes = 20
    environment = simpy.Environment()
    chance = random.Random(seed)
    gaps = Tally()
    suspicions = 0

    def send(inbox, node):
        if chance.random() < 0.2:
            return
        arrival = environment.timeout(chance.expovariate(50.0))
        arrival.callbacks.append(lambda event: inbox.put(node))

    def node_process(inbox, node):
        yield environment.timeout(chance.random())
        for _ in range(count // nodes):
            send(inbox, node)
            yield environment.timeout(1.0)

    def detector(inbox):
        nonlocal suspicions
        heard = 0.0
        while True:
            message = inbox.get()
            came = yield message | environment.timeout(2.5)
            if message not in came:
                suspicions += 1
                yield message
            gaps.add(environment.now - heard)
            heard = environment.now

    for node in range(nodes):
        inbox = simpy.Store(environment)
        environment.process(node_process(inbox, node))
        environment.process(detector(inbox))
    environment.run(until=count / nodes)
    return count, suspicions / count


def retry(count, seed):
    environment = simpy.Environment()
    server = simpy.Resource(environment)
    exponential = random.Random(seed).expovariate
    response = Tally()

    def serve(answered):
        with server.request() as turn:
            yield turn
            yield environment.timeout(exponential(1.0))
        answered.succeed()

    def call():
        begun = environment.now
        for _ in range(3):
            answered = environment.event()
            environment.process(serve(answered))
            came = yield answered | environment.timeout(4.0)
            if answered in came:
                response.add(environment.now - begun)
                return
            yield environment.timeout(exponential(0.5))

    def arrivals():
        for _ in range(count):
            yield environment.timeout(exponential(0.3))
            environment.process(call())

    environment.process(arrivals())
    environment.run()
    return count, response.mean


case, size = sys.argv[1:]
run = {"queue": queue, "heartbeat": heartbeat, "retry": retry}[case]
answer(lambda seed: run(int(size), seed))
