// Random numbers as lib/core draws them: xoshiro128** (Blackman and Vigna 2018), and exponential
// ones from the ziggurat of Marsaglia and Tsang (2000).
#pragma once

#include <cmath>
#include <cstdint>

struct Ziggurat {
  static constexpr double tail = 7.69711747013104972;
  double edges[257];
  double heights[257];

  Ziggurat() {
    const double area = (tail + 1) * std::exp(-tail);
    edges[0] = area * std::exp(tail);
    edges[1] = tail;
    for (int i = 2; i < 256; i += 1) {
      edges[i] = -std::log(std::exp(-edges[i - 1]) + area / edges[i - 1]);
    }
    edges[256] = 0;
    for (int i = 0; i <= 256; i += 1) heights[i] = std::exp(-edges[i]);
  }
};

static const Ziggurat ziggurat;

class Stream {
  uint32_t state[4];

  static uint32_t rotated(uint32_t word, int by) { return (word << by) | (word >> (32 - by)); }

 public:
  /// The state is filled by splitmix64.
  explicit Stream(uint64_t seed) {
    for (uint32_t& word : state) {
      uint64_t z = (seed += 0x9e3779b97f4a7c15);
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
      z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
      word = static_cast<uint32_t>(z ^ (z >> 31));
    }
  }

  uint32_t bits() {
    const uint32_t result = rotated(state[1] * 5, 7) * 9;
    const uint32_t shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotated(state[3], 11);
    return result;
  }

  double uniform() {
    const double head = bits() >> 6;
    const double tail = bits() >> 6;
    return (head * 0x1p26 + tail + 0.5) * 0x1p-52;
  }

  /// Exponential with mean 1.
  double exponential() {
    const double* edges = ziggurat.edges;
    const double* heights = ziggurat.heights;
    for (;;) {
      const uint32_t word = bits();
      const int layer = word & 255;
      const double share = ((word >> 8) * 0x1p28 + (bits() >> 4) + 0.5) * 0x1p-52;
      const double x = share * edges[layer];
      if (x < edges[layer + 1]) return x;
      if (layer == 0) return Ziggurat::tail - std::log(uniform());
      const double low = heights[layer];
      if (low + uniform() * (heights[layer + 1] - low) < std::exp(-x)) return x;
    }
  }
};
