// An M/M/1 queue at 80 % load, by a binary heap of events and by Lindley's recursion.
//
// usage: queue heap|lindley COUNT, and a seed on each line of the input: see answer.mjs.

#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <queue>
#include <vector>

#include "random.hpp"

constexpr double meanGap = 1.25;

struct Tally {
  uint64_t count = 0;
  double sum = 0;
  double squares = 0;

  void add(double value) {
    count += 1;
    sum += value;
    squares += value * value;
  }

  double mean() const { return sum / count; }
  double variance() const { return (squares - sum * sum / count) / (count - 1); }
};

enum class Kind { arrival, departure };

struct Event {
  double time;
  uint64_t serial;
  Kind kind;
};

struct IsLater {
  bool operator()(const Event& a, const Event& b) const {
    return a.time > b.time || (a.time == b.time && a.serial > b.serial);
  }
};

Tally byHeap(uint64_t count, uint64_t seed) {
  Stream gaps(2 * seed);
  Stream services(2 * seed + 1);
  Tally wait;
  std::priority_queue<Event, std::vector<Event>, IsLater> events;
  std::deque<double> arrivals;
  uint64_t serial = 0;
  bool isBusy = false;
  uint64_t left = count;
  const auto add = [&](double time, Kind kind) { events.push({time, serial++, kind}); };

  add(gaps.exponential() * meanGap, Kind::arrival);
  while (!events.empty()) {
    const auto [now, number, kind] = events.top();
    events.pop();
    if (kind == Kind::arrival) {
      if (isBusy) {
        arrivals.push_back(now);
      } else {
        isBusy = true;
        wait.add(0);
        add(now + services.exponential(), Kind::departure);
      }
      left -= 1;
      if (left > 0) add(now + gaps.exponential() * meanGap, Kind::arrival);
    } else if (arrivals.empty()) {
      isBusy = false;
    } else {
      wait.add(now - arrivals.front());
      arrivals.pop_front();
      add(now + services.exponential(), Kind::departure);
    }
  }
  return wait;
}

Tally byRecursion(uint64_t count, uint64_t seed) {
  Stream gaps(2 * seed);
  Stream services(2 * seed + 1);
  Tally wait;
  double waiting = 0;
  for (uint64_t left = count; left > 0; left -= 1) {
    wait.add(waiting);
    const double next = waiting + services.exponential() - gaps.exponential() * meanGap;
    waiting = next > 0 ? next : 0;
  }
  return wait;
}

double peakMemory() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
  return usage.ru_maxrss;
#else
  return usage.ru_maxrss * 1024.0;
#endif
}

int main(int, char** arguments) {
  const bool isHeap = std::strcmp(arguments[1], "heap") == 0;
  const uint64_t count = std::strtoull(arguments[2], nullptr, 10);
  unsigned long seed;
  while (std::scanf("%lu", &seed) == 1) {
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t used = std::clock();
    const Tally wait = isHeap ? byHeap(count, seed) : byRecursion(count, seed);
    const double seconds = double(std::clock() - used) / CLOCKS_PER_SEC;
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    std::printf(
        "{\"count\":%llu,\"mean\":%.17g,\"variance\":%.17g,\"seconds\":%.9g,\"wall\":%.9g,"
        "\"peak\":%.0f}\n",
        static_cast<unsigned long long>(wait.count), wait.mean(), wait.variance(), seconds,
        wall.count(), peakMemory());
    std::fflush(stdout);
  }
}
