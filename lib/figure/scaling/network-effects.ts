/** Figures of network effects. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count } from "../../core/option";
import { facebookYears } from "../../dataset/generated/network-effect-facebook";
import {
  metcalfeValue,
  odlyzkoValue,
  reedValue,
  sarnoffValue,
} from "../../model/scaling/network-effects";
import { fitLine } from "../../stats/line";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Above this, Reed's curve leaves any axis. */
const tallest = 1e9;

/** Four opinions about the value of a network. */
export const networkValueFigure = defineFigure({
  id: "network-value",
  subject: "scaling",
  formula: "n, \\quad n \\ln n, \\quad n (n - 1) / 2, \\quad 2^n - n - 1",
  sources: [
    "Metcalfe (2013), IEEE Computer 46(12)",
    "Reed (1999), That Sneaky Exponential",
    "Briscoe, Odlyzko and Tilly (2006), IEEE Spectrum 43(7)",
  ],
  options: {
    maxUsers: count({ default: 1000, min: 10, max: 30_000, scale: "log", label: "most users" }),
  },
  build({ maxUsers }) {
    const spaced = logSpaced({ from: 2, to: maxUsers, points: 40 });
    const users = [...new Set(spaced.map((each) => Math.round(each)))];
    const [half, full] = [Math.floor(maxUsers / 2), 2 * Math.floor(maxUsers / 2)];
    const factor = (value: (n: number) => number) => readable(value(full) / value(half));
    const curve = (name: string, value: (n: number) => number) => {
      const shown = users.filter((n) => value(n) <= tallest);
      return { name, mode: "lines" as const, x: shown, y: shown.map(value) };
    };
    return figure({
      title: `Doubling to ${full} users doubles the value, or multiplies it by ${factor(odlyzkoValue)}, or by ${factor(metcalfeValue)}: it depends on whom you ask`,
      xaxis: { title: { text: "users (count)" }, type: "log" },
      yaxis: { title: { text: "value (links or groups)" }, type: "log" },
      data: [
        curve("listeners: n (Sarnoff)", sarnoffValue),
        curve("ranked links: n ln n (Odlyzko)", odlyzkoValue),
        curve("all links: n²/2 (Metcalfe)", metcalfeValue),
        curve("all groups: 2ⁿ (Reed)", reedValue),
      ],
    });
  },
});

/** Revenue of one network against its users, with the exponent that fits. */
export const networkRevenueFigure = defineFigure({
  id: "network-revenue",
  subject: "scaling",
  formula: "R = c \\, n^k",
  sources: [
    "Zhang, Liu and Xu (2015), Journal of Computer Science and Technology 30(2): the idea",
    "Facebook, S-1 (2012) and SEC exhibits 99.1: the figures",
  ],
  options: {
    fromYear: count({ default: 2009, min: 2009, max: 2014, label: "first year of the fit" }),
  },
  build({ fromYear }) {
    const rows = facebookYears.flatMap(({ year, users, revenue }) =>
      revenue === undefined ? [] : [{ year, users, revenue }],
    );
    const used = rows.filter(({ year }) => year >= fromYear);
    const line = fitLine(
      used.map(({ users, revenue }) => ({ x: Math.log(users), y: Math.log(revenue) })),
    );
    const at = (users: number) => Math.exp(line.intercept + line.slope * Math.log(users));
    const ends = [used[0]?.users ?? 1, used.at(-1)?.users ?? 1];
    const middle = Math.sqrt((ends[0] ?? 1) * (ends[1] ?? 1));
    return figure({
      title: `Revenue grew with the users to the power ${readable(line.slope)} ± ${readable(line.slopeError, 2)}, and Metcalfe's is 2`,
      xaxis: { title: { text: "monthly active users (count)" }, type: "log" },
      yaxis: { title: { text: "revenue (US dollars a year)" }, type: "log" },
      data: [
        {
          name: "Facebook, 2009 to 2017",
          mode: "text+markers",
          x: rows.map(({ users }) => users),
          y: rows.map(({ revenue }) => revenue),
          text: rows.map(({ year }) => String(year)),
          // On the side of the line that a point lies on; the first would stand on the axis.
          textposition: rows.map(({ users, revenue }, i) => {
            if (i === 0) return "top right";
            return revenue > at(users) ? "top left" : "bottom right";
          }),
          cliponaxis: false,
          marker: { color: colorway[1], size: 9 },
        },
        {
          name: `fit from ${fromYear}: power ${readable(line.slope)}`,
          mode: "lines",
          x: ends,
          y: ends.map(at),
          line: { color: colorway[0] },
        },
        {
          name: "power 2 (Metcalfe)",
          mode: "lines",
          x: ends,
          y: ends.map((users) => at(middle) * (users / middle) ** 2),
          line: { color: colorway[2], dash: "dash" },
        },
      ],
    });
  },
});
