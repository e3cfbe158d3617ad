/** Data on many machines: what a job pays that reads it. */

import { ms, ns, us } from "../../core/units";
import { remoteAccessTime } from "../../model/scaling/remote-access";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  jobCompute: oneOf(ms(1), ms(2), ms(5)),
  jobReads: oneOf(20, 50, 100),
  dataNodes: oneOf(2, 4, 8),
  localRead: oneOf(ns(100), us(1)),
  remoteRead: oneOf(us(50), us(100), us(200)),
};
type Reads = NumbersOf<typeof parameters>;

const jobOf = ({ jobCompute, jobReads, localRead, remoteRead }: Reads) => ({
  computeTime: jobCompute,
  accesses: jobReads,
  localTime: localRead,
  remoteTime: remoteRead,
});

/** How long a job takes whose data lie on several machines. */
export const remoteReads = numberExercise({
  id: "remote-reads",
  title: "Data somewhere else",
  points: 1,
  unit: "s",
  parameters,
  answer: (numbers) => remoteAccessTime(numbers.dataNodes, jobOf(numbers)),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "all reads are remote",
      answer: ({ jobCompute, jobReads, remoteRead }) => jobCompute + jobReads * remoteRead,
      hint: "Some of the data lie where the job runs: which share of it?",
      credit: 0.25,
    },
    {
      name: "all reads are local",
      answer: (numbers) => remoteAccessTime(1, jobOf(numbers)),
      hint: "This is the time with all data on the same machine.",
    },
    {
      name: "local and remote shares swapped",
      answer: ({ jobCompute, jobReads, dataNodes, localRead, remoteRead }) =>
        jobCompute + jobReads * (remoteRead / dataNodes + localRead * (1 - 1 / dataNodes)),
      hint: "With more machines more of the data lie elsewhere: do your reads get slower, too?",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: {
        jobCompute: ms(1),
        jobReads: 100,
        dataNodes: 4,
        localRead: ns(100),
        remoteRead: us(100),
      },
      answer: 0.0085025,
    },
  ],
  source: "Barroso, Hölzle and Ranganathan (2018), The Datacenter as a Computer, chapter 3",
});
