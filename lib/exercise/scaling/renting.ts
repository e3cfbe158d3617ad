/** Machines of one's own, or rented by the hour: how many to own, as a figure that shows why. */

import { bestOwnedCapacity, provisioningCost } from "../../model/scaling/provisioning";
import { type NumbersOf, figureExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  nightDemand: oneOf(20, 40, 60),
  hourlyGrowth: oneOf(2, 3, 5),
  // 24 over a premium is not whole, so that one number of machines alone is the best.
  rentPremium: oneOf(1.8, 2.5, 3.5, 5),
  machinePrice: oneOf(0.1, 0.2, 0.5),
};
type Renting = NumbersOf<typeof parameters>;

/** Machines that are needed in each hour of a day: as many more from hour to hour. */
const demandOf = ({ nightDemand, hourlyGrowth }: Renting) =>
  Array.from({ length: 24 }, (_, hour) => nightDemand + hour * hourlyGrowth);

/** How many machines to own, and when to rent. */
export const rentingDesign = figureExercise({
  id: "renting-design",
  title: "Own or rent?",
  points: 4,
  parameters,
  x: { quantity: "machines owned", unit: "count" },
  y: { quantity: "mean cost", unit: "EUR/h" },
  span: ({ nightDemand, hourlyGrowth }) => [nightDemand, nightDemand + 23 * hourlyGrowth],
  tolerance: 1e-3,
  curve: (owned, numbers) =>
    numbers.machinePrice *
    provisioningCost(demandOf(numbers), { premium: numbers.rentPremium, owned }),
  mark: (numbers) => bestOwnedCapacity(demandOf(numbers), { premium: numbers.rentPremium }),
  mistakes: [
    {
      name: "a rented machine at the price of an owned one",
      curve: (owned, numbers) =>
        numbers.machinePrice * provisioningCost(demandOf(numbers), { premium: 1, owned }),
      hint: "A rented machine costs more: by which factor?",
      credit: 0.5,
    },
    {
      name: "everything rented in busy hours",
      curve: (owned, numbers) => {
        const busy = demandOf(numbers).filter((needed) => needed > owned);
        const rented = busy.reduce((sum, needed) => sum + needed, 0) / 24;
        return numbers.machinePrice * (owned + numbers.rentPremium * rented);
      },
      hint: "In a busy hour the machines of one's own work, too: only what exceeds them is rented.",
      credit: 0.5,
    },
    {
      name: "owned machines for free",
      curve: (owned, numbers) =>
        numbers.machinePrice *
        (owned / 24 +
          provisioningCost(demandOf(numbers), { premium: numbers.rentPremium, owned }) -
          owned),
      hint: "A machine of one's own is paid in every hour, also in those in which it stands idle.",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { nightDemand: 40, hourlyGrowth: 3, rentPremium: 2.5, machinePrice: 0.2 },
      at: 80,
      answer: 19.2291666667,
    },
  ],
  source: "Armbrust and others (2009), Above the Clouds; Weinman (2012), Cloudonomics",
});
