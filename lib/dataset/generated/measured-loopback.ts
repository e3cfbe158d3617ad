/**
 * Round trips between two processes of one machine, by means and by size of the message. Generated from data/measured_loopback.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredLoopback`. */
export interface MeasuredLoopback {
  /** Unpinned, or both processes on one CPU: who shares a processor. */
  readonly placement: string;
  /** One size and many means, or one means and many sizes. */
  readonly experiment: "call_ladder" | "size_sweep";
  /** How the message travels. */
  readonly means: string;
  /** Message, and the same back (byte). */
  readonly size: number;
  /** Unit of the times in the file. */
  readonly sourceUnit: "us";
  /** Round trips (count). */
  readonly count: number;
  /** Shortest round trip (s). */
  readonly fastest: number;
  /** Median round trip (s). */
  readonly median: number;
  /** 90th percentile (s). */
  readonly p90: number;
  /** 99th percentile (s). */
  readonly p99: number;
  /** 99.9th percentile (s). */
  readonly p999: number;
  /** Longest round trip (s). */
  readonly slowest: number;
  /** Mean round trip (s). */
  readonly mean: number;
  /** Standard deviation (s). */
  readonly deviation: number;
}

/** Round trips between two processes of one machine, by means and by size of the message. */
export const measuredLoopback: readonly MeasuredLoopback[] = [
  { placement: "unpinned", experiment: "call_ladder", means: "function call", size: 64, sourceUnit: "us", count: 2000, fastest: 0, median: 0, p90: 1.3e-8, p99: 1.8e-8, p999: 1.03e-7, slowest: 3.51e-7, mean: 4e-9, deviation: 1.3e-8 },
  { placement: "unpinned", experiment: "call_ladder", means: "worker_threads postMessage", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000014433, median: 0.000085192, p90: 0.0001072, p99: 0.0002396, p999: 0.0030464, slowest: 0.0039931, mean: 0.000098485, deviation: 0.0001615 },
  { placement: "unpinned", experiment: "call_ladder", means: "child process IPC", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000025894, median: 0.000077212, p90: 0.0001282, p99: 0.0005944, p999: 0.0039181, slowest: 0.0044259, mean: 0.000092955, deviation: 0.0002368 },
  { placement: "unpinned", experiment: "call_ladder", means: "unix domain socket echo", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000030636, median: 0.00008293, p90: 0.0001059, p99: 0.0009286, p999: 0.0036101, slowest: 0.0072054, mean: 0.0001109, deviation: 0.0002594 },
  { placement: "unpinned", experiment: "call_ladder", means: "UDP echo", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000020821, median: 0.000092226, p90: 0.0001199, p99: 0.0003334, p999: 0.0020651, slowest: 0.0039884, mean: 0.000093359, deviation: 0.0001514 },
  { placement: "unpinned", experiment: "size_sweep", means: "UDP echo", size: 16, sourceUnit: "us", count: 2000, fastest: 0.000050575, median: 0.0001066, p90: 0.0001291, p99: 0.0002992, p999: 0.0037094, slowest: 0.004082, mean: 0.0001229, deviation: 0.0001961 },
  { placement: "unpinned", experiment: "size_sweep", means: "UDP echo", size: 64, sourceUnit: "us", count: 2000, fastest: 0.000066844, median: 0.0001137, p90: 0.000146, p99: 0.000303, p999: 0.0033066, slowest: 0.0034545, mean: 0.0001268, deviation: 0.000152 },
  { placement: "unpinned", experiment: "size_sweep", means: "UDP echo", size: 256, sourceUnit: "us", count: 2000, fastest: 0.000055764, median: 0.000097906, p90: 0.0001194, p99: 0.0002187, p999: 0.0004564, slowest: 0.0036515, mean: 0.000104, deviation: 0.000084199 },
  { placement: "unpinned", experiment: "size_sweep", means: "UDP echo", size: 1024, sourceUnit: "us", count: 2000, fastest: 0.000028451, median: 0.000096416, p90: 0.0001163, p99: 0.0001438, p999: 0.0003784, slowest: 0.0021997, mean: 0.000098693, deviation: 0.000052229 },
  { placement: "unpinned", experiment: "size_sweep", means: "UDP echo", size: 4096, sourceUnit: "us", count: 2000, fastest: 0.000044096, median: 0.000091344, p90: 0.0001109, p99: 0.0001385, p999: 0.0006444, slowest: 0.0009083, mean: 0.000094522, deviation: 0.00003372 },
  { placement: "unpinned", experiment: "size_sweep", means: "UDP echo", size: 16384, sourceUnit: "us", count: 2000, fastest: 0.000070945, median: 0.0001157, p90: 0.000139, p99: 0.000196, p999: 0.0009755, slowest: 0.0020148, mean: 0.0001183, deviation: 0.000060048 },
  { placement: "unpinned", experiment: "size_sweep", means: "UDP echo", size: 32768, sourceUnit: "us", count: 2000, fastest: 0.000091188, median: 0.0001414, p90: 0.0001844, p99: 0.000244, p999: 0.0022313, slowest: 0.0036508, mean: 0.0001525, deviation: 0.0001308 },
  { placement: "unpinned", experiment: "size_sweep", means: "UDP echo", size: 60000, sourceUnit: "us", count: 2000, fastest: 0.0001206, median: 0.0001823, p90: 0.0002315, p99: 0.0002951, p999: 0.0021916, slowest: 0.0037381, mean: 0.0001945, deviation: 0.0001237 },
  { placement: "unpinned", experiment: "call_ladder", means: "TCP echo", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000028256, median: 0.000077031, p90: 0.0001063, p99: 0.0002024, p999: 0.0034812, slowest: 0.0049237, mean: 0.000096553, deviation: 0.0002129 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 16, sourceUnit: "us", count: 2000, fastest: 0.000024002, median: 0.000074396, p90: 0.000089462, p99: 0.0001345, p999: 0.0020271, slowest: 0.0034297, mean: 0.000080243, deviation: 0.0001037 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 64, sourceUnit: "us", count: 2000, fastest: 0.000035957, median: 0.000073425, p90: 0.000089207, p99: 0.0001264, p999: 0.0004477, slowest: 0.0045822, mean: 0.000079108, deviation: 0.0001096 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 256, sourceUnit: "us", count: 2000, fastest: 0.000026989, median: 0.000074634, p90: 0.000094107, p99: 0.000151, p999: 0.0004705, slowest: 0.0008576, mean: 0.000079716, deviation: 0.000028329 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 1024, sourceUnit: "us", count: 2000, fastest: 0.00003712, median: 0.00008006, p90: 0.000097788, p99: 0.0001348, p999: 0.0003438, slowest: 0.0006685, mean: 0.000082551, deviation: 0.000025378 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 4096, sourceUnit: "us", count: 2000, fastest: 0.000030753, median: 0.000085233, p90: 0.0001076, p99: 0.00014, p999: 0.0008648, slowest: 0.0016302, mean: 0.000089982, deviation: 0.000048532 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 16384, sourceUnit: "us", count: 2000, fastest: 0.000062447, median: 0.000097339, p90: 0.0001148, p99: 0.0001627, p999: 0.000795, slowest: 0.0015297, mean: 0.000101, deviation: 0.000051655 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 65536, sourceUnit: "us", count: 2000, fastest: 0.000076594, median: 0.0001377, p90: 0.0001804, p99: 0.0002782, p999: 0.0020702, slowest: 0.0033893, mean: 0.0001478, deviation: 0.0001215 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 262144, sourceUnit: "us", count: 400, fastest: 0.0001265, median: 0.000225, p90: 0.0003774, p99: 0.0007564, p999: 0.0014399, slowest: 0.0016404, mean: 0.000278, deviation: 0.0001336 },
  { placement: "unpinned", experiment: "size_sweep", means: "TCP echo", size: 1048576, sourceUnit: "us", count: 400, fastest: 0.0004298, median: 0.000968, p90: 0.0013172, p99: 0.0021519, p999: 0.0025072, slowest: 0.0025392, mean: 0.000976, deviation: 0.0003113 },
  { placement: "unpinned", experiment: "call_ladder", means: "TLS 1.3 echo (established)", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000024593, median: 0.000078979, p90: 0.000095239, p99: 0.0001879, p999: 0.0039738, slowest: 0.0156885, mean: 0.00008549, deviation: 0.0003281 },
  { placement: "unpinned", experiment: "size_sweep", means: "TLS 1.3 echo", size: 64, sourceUnit: "us", count: 2000, fastest: 0.0000215, median: 0.00007576, p90: 0.00009408, p99: 0.0001355, p999: 0.0005885, slowest: 0.0039995, mean: 0.000065783, deviation: 0.000098267 },
  { placement: "unpinned", experiment: "size_sweep", means: "TLS 1.3 echo", size: 1024, sourceUnit: "us", count: 2000, fastest: 0.000047475, median: 0.000098381, p90: 0.0001207, p99: 0.0002104, p999: 0.0005568, slowest: 0.0009036, mean: 0.0001045, deviation: 0.000033293 },
  { placement: "unpinned", experiment: "size_sweep", means: "TLS 1.3 echo", size: 16384, sourceUnit: "us", count: 2000, fastest: 0.000082574, median: 0.0001171, p90: 0.0001422, p99: 0.0002167, p999: 0.0015697, slowest: 0.0026299, mean: 0.0001254, deviation: 0.000088003 },
  { placement: "unpinned", experiment: "size_sweep", means: "TLS 1.3 echo", size: 65536, sourceUnit: "us", count: 2000, fastest: 0.0001464, median: 0.0002309, p90: 0.0002977, p99: 0.0007352, p999: 0.0019649, slowest: 0.0047235, mean: 0.0002547, deviation: 0.0001648 },
  { placement: "unpinned", experiment: "size_sweep", means: "TLS 1.3 echo", size: 262144, sourceUnit: "us", count: 400, fastest: 0.0005292, median: 0.0006022, p90: 0.00078, p99: 0.0017805, p999: 0.0027468, slowest: 0.0032714, mean: 0.0006623, deviation: 0.0002229 },
  { placement: "unpinned", experiment: "size_sweep", means: "TLS 1.3 echo", size: 1048576, sourceUnit: "us", count: 400, fastest: 0.0019611, median: 0.002406, p90: 0.0032613, p99: 0.0040454, p999: 0.0044683, slowest: 0.0046208, mean: 0.0024929, deviation: 0.000489 },
  { placement: "unpinned", experiment: "call_ladder", means: "HTTP keep-alive", size: 2, sourceUnit: "us", count: 2000, fastest: 0.000050874, median: 0.0001329, p90: 0.0003078, p99: 0.0028987, p999: 0.005202, slowest: 0.0093377, mean: 0.0002201, deviation: 0.0004837 },
  { placement: "unpinned", experiment: "call_ladder", means: "HTTP new connection", size: 2, sourceUnit: "us", count: 1500, fastest: 0.0001767, median: 0.0003375, p90: 0.0005304, p99: 0.0025112, p999: 0.0043581, slowest: 0.0047309, mean: 0.0004149, deviation: 0.0004124 },
  { placement: "unpinned", experiment: "call_ladder", means: "HTTPS keep-alive", size: 2, sourceUnit: "us", count: 2000, fastest: 0.000089415, median: 0.0002076, p90: 0.0003651, p99: 0.0026509, p999: 0.0058087, slowest: 0.0091126, mean: 0.0002916, deviation: 0.0004901 },
  { placement: "unpinned", experiment: "call_ladder", means: "HTTPS new connection (no resumption)", size: 2, sourceUnit: "us", count: 500, fastest: 0.00211, median: 0.0024253, p90: 0.0030091, p99: 0.0056275, p999: 0.0080305, slowest: 0.0088862, mean: 0.0026072, deviation: 0.0006433 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "function call", size: 64, sourceUnit: "us", count: 2000, fastest: 0, median: 1e-9, p90: 1.7e-8, p99: 2.3e-8, p999: 5.24e-7, slowest: 0.000001441, mean: 6e-9, deviation: 3.7e-8 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "worker_threads postMessage", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000010908, median: 0.000014112, p90: 0.000018395, p99: 0.000078559, p999: 0.0032787, slowest: 0.0048539, mean: 0.000027351, deviation: 0.0001727 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "child process IPC", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000019998, median: 0.000025529, p90: 0.000038567, p99: 0.0007865, p999: 0.0049122, slowest: 0.0069279, mean: 0.000059877, deviation: 0.0003173 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "unix domain socket echo", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000011436, median: 0.000021766, p90: 0.000030766, p99: 0.0006513, p999: 0.0041911, slowest: 0.0061035, mean: 0.00004929, deviation: 0.0002811 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "UDP echo", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000020667, median: 0.000031486, p90: 0.000039332, p99: 0.0006867, p999: 0.0045038, slowest: 0.0072533, mean: 0.000059228, deviation: 0.0002935 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "UDP echo", size: 16, sourceUnit: "us", count: 2000, fastest: 0.000018686, median: 0.000029834, p90: 0.000036463, p99: 0.0001245, p999: 0.0036431, slowest: 0.0053216, mean: 0.000045764, deviation: 0.0002211 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "UDP echo", size: 64, sourceUnit: "us", count: 2000, fastest: 0.000019298, median: 0.000020698, p90: 0.000032986, p99: 0.000074839, p999: 0.0020563, slowest: 0.0022898, mean: 0.000031222, deviation: 0.0001098 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "UDP echo", size: 256, sourceUnit: "us", count: 2000, fastest: 0.000025858, median: 0.00003133, p90: 0.000035518, p99: 0.0001621, p999: 0.0005408, slowest: 0.0034763, mean: 0.000037494, deviation: 0.000082996 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "UDP echo", size: 1024, sourceUnit: "us", count: 2000, fastest: 0.000019325, median: 0.000022669, p90: 0.000034753, p99: 0.000067789, p999: 0.0004749, slowest: 0.0005835, mean: 0.000027791, deviation: 0.00002617 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "UDP echo", size: 4096, sourceUnit: "us", count: 2000, fastest: 0.000024259, median: 0.000036153, p90: 0.000042265, p99: 0.0001027, p999: 0.000821, slowest: 0.0010087, mean: 0.000039527, deviation: 0.00003769 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "UDP echo", size: 16384, sourceUnit: "us", count: 2000, fastest: 0.000024841, median: 0.000043114, p90: 0.000060522, p99: 0.0001152, p999: 0.0011008, slowest: 0.0016467, mean: 0.000047095, deviation: 0.000052831 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "UDP echo", size: 32768, sourceUnit: "us", count: 2000, fastest: 0.000042413, median: 0.000057344, p90: 0.00006643, p99: 0.0001137, p999: 0.001598, slowest: 0.0020281, mean: 0.000060947, deviation: 0.000076725 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "UDP echo", size: 60000, sourceUnit: "us", count: 2000, fastest: 0.000061167, median: 0.000088911, p90: 0.000095411, p99: 0.0001413, p999: 0.0020109, slowest: 0.0020737, mean: 0.000091819, deviation: 0.0001037 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "TCP echo", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000015613, median: 0.000020682, p90: 0.000024357, p99: 0.0001091, p999: 0.0034551, slowest: 0.0054718, mean: 0.000039826, deviation: 0.0002237 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 16, sourceUnit: "us", count: 2000, fastest: 0.000013968, median: 0.000015935, p90: 0.000017809, p99: 0.000050589, p999: 0.002059, slowest: 0.0035123, mean: 0.000022322, deviation: 0.0001128 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 64, sourceUnit: "us", count: 2000, fastest: 0.000013643, median: 0.000015702, p90: 0.000017383, p99: 0.00003363, p999: 0.0003103, slowest: 0.0040044, mean: 0.000019135, deviation: 0.00009047 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 256, sourceUnit: "us", count: 2000, fastest: 0.000013737, median: 0.000015646, p90: 0.00001743, p99: 0.000025861, p999: 0.000055549, slowest: 0.0005728, mean: 0.000016598, deviation: 0.000016503 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 1024, sourceUnit: "us", count: 2000, fastest: 0.000013878, median: 0.000015982, p90: 0.000018081, p99: 0.000037278, p999: 0.0003934, slowest: 0.0005869, mean: 0.000017708, deviation: 0.000019744 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 4096, sourceUnit: "us", count: 2000, fastest: 0.000015431, median: 0.000018328, p90: 0.000021717, p99: 0.000036438, p999: 0.0001843, slowest: 0.0006858, mean: 0.000019847, deviation: 0.000021665 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 16384, sourceUnit: "us", count: 2000, fastest: 0.000019321, median: 0.000028096, p90: 0.000035071, p99: 0.000063167, p999: 0.0011333, slowest: 0.0017803, mean: 0.000032614, deviation: 0.000058644 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 65536, sourceUnit: "us", count: 2000, fastest: 0.000035503, median: 0.000066057, p90: 0.000089576, p99: 0.0001387, p999: 0.0018179, slowest: 0.0019477, mean: 0.000078432, deviation: 0.000094264 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 262144, sourceUnit: "us", count: 400, fastest: 0.0001158, median: 0.0002379, p90: 0.0003174, p99: 0.000711, p999: 0.0018875, slowest: 0.0018894, mean: 0.000234, deviation: 0.0001703 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TCP echo", size: 1048576, sourceUnit: "us", count: 400, fastest: 0.0006391, median: 0.001287, p90: 0.001651, p99: 0.0028348, p999: 0.0031781, slowest: 0.0033092, mean: 0.0013063, deviation: 0.000389 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "TLS 1.3 echo (established)", size: 64, sourceUnit: "us", count: 3000, fastest: 0.000024627, median: 0.000034333, p90: 0.000038822, p99: 0.0003355, p999: 0.0040571, slowest: 0.0233737, mean: 0.000061757, deviation: 0.0004768 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TLS 1.3 echo", size: 64, sourceUnit: "us", count: 2000, fastest: 0.000021726, median: 0.000026701, p90: 0.00003024, p99: 0.0001007, p999: 0.0034367, slowest: 0.0042265, mean: 0.000039202, deviation: 0.0001782 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TLS 1.3 echo", size: 1024, sourceUnit: "us", count: 2000, fastest: 0.000022177, median: 0.000039962, p90: 0.000046953, p99: 0.000080183, p999: 0.0004477, slowest: 0.0008724, mean: 0.000037967, deviation: 0.000028354 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TLS 1.3 echo", size: 16384, sourceUnit: "us", count: 2000, fastest: 0.000044477, median: 0.000055035, p90: 0.000077851, p99: 0.0001133, p999: 0.0015458, slowest: 0.0026751, mean: 0.000063969, deviation: 0.000084822 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TLS 1.3 echo", size: 65536, sourceUnit: "us", count: 2000, fastest: 0.0001371, median: 0.0001512, p90: 0.0001888, p99: 0.0003329, p999: 0.003873, slowest: 0.0052837, mean: 0.0001778, deviation: 0.0002165 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TLS 1.3 echo", size: 262144, sourceUnit: "us", count: 400, fastest: 0.0005053, median: 0.0005428, p90: 0.000709, p99: 0.0017916, p999: 0.0028994, slowest: 0.0035219, mean: 0.00061, deviation: 0.0002244 },
  { placement: "both processes on one CPU", experiment: "size_sweep", means: "TLS 1.3 echo", size: 1048576, sourceUnit: "us", count: 400, fastest: 0.0020721, median: 0.0022015, p90: 0.0028911, p99: 0.0036496, p999: 0.0040722, slowest: 0.0042359, mean: 0.002355, deviation: 0.0003504 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "HTTP keep-alive", size: 2, sourceUnit: "us", count: 2000, fastest: 0.000057561, median: 0.0001294, p90: 0.0003758, p99: 0.0040866, p999: 0.006905, slowest: 0.0083991, mean: 0.0003154, deviation: 0.0007255 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "HTTP new connection", size: 2, sourceUnit: "us", count: 1500, fastest: 0.0001958, median: 0.0003976, p90: 0.0009992, p99: 0.0050319, p999: 0.0074349, slowest: 0.0083243, mean: 0.0006349, deviation: 0.0008664 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "HTTPS keep-alive", size: 2, sourceUnit: "us", count: 2000, fastest: 0.000062022, median: 0.0001064, p90: 0.0002455, p99: 0.003826, p999: 0.0083011, slowest: 0.0105525, mean: 0.0002458, deviation: 0.0006944 },
  { placement: "both processes on one CPU", experiment: "call_ladder", means: "HTTPS new connection (no resumption)", size: 2, sourceUnit: "us", count: 500, fastest: 0.0022102, median: 0.0025221, p90: 0.003113, p99: 0.0081651, p999: 0.017492, slowest: 0.0208502, mean: 0.0028026, deviation: 0.0012973 },
];
