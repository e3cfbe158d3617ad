"""The queue in Ciw. usage: python ciw_case.py COUNT"""

import sys

import ciw
from answer import answer

network = ciw.create_network(
    arrival_distributions=[ciw.dists.Exponential(rate=0.8)],
    service_distributions=[ciw.dists.Exponential(rate=1.0)],
    number_of_servers=[1],
)


def queue(count, seed):
    ciw.seed(seed)
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(count, method="Finish")
    waits = [record.waiting_time for record in simulation.get_all_records(only=["service"])]
    return len(waits), sum(waits) / len(waits)


answer(lambda seed: queue(int(sys.argv[1]), seed))
