/** Secrets that are guessed, and values that are equal by chance: numbers. */

import { collisionChance } from "../../model/security/birthday";
import { guessingTime, passwordBits } from "../../model/security/guessing";
import { numberExercise } from "../define";
import { oneOf } from "../question";

/** Days until a password is found, on average. */
export const passwordStands = numberExercise({
  id: "password-stands",
  title: "How long a password stands",
  points: 2,
  parameters: {
    passwordLength: oneOf(9, 10, 11),
    passwordAlphabet: oneOf(26, 62, 95),
    passwordGuesses: oneOf(1e9, 1e10, 1e11),
  },
  unit: "s",
  tolerance: 1e-3,
  answer: ({ passwordLength, passwordAlphabet, passwordGuesses }) =>
    guessingTime(passwordBits(passwordLength, { alphabet: passwordAlphabet }), {
      guessRate: passwordGuesses,
    }),
  mistakes: [
    {
      name: "all of them",
      answer: ({ passwordLength, passwordAlphabet, passwordGuesses }) =>
        passwordAlphabet ** passwordLength / passwordGuesses,
      hint: "That is how long it takes to try all. How far does a search get on average?",
      credit: 0.5,
    },
    {
      name: "alphabet and length exchanged",
      answer: ({ passwordLength, passwordAlphabet, passwordGuesses }) =>
        passwordLength ** passwordAlphabet / 2 / passwordGuesses,
      hint: "Each place may hold any character: which of the two numbers is multiplied with itself?",
    },
    {
      name: "as many as characters times places",
      answer: ({ passwordLength, passwordAlphabet, passwordGuesses }) =>
        (passwordLength * passwordAlphabet) / 2 / passwordGuesses,
      hint: "One more character: by what does the number of passwords grow?",
    },
  ],
  known: [
    {
      given: { passwordLength: 12, passwordAlphabet: 62, passwordGuesses: 1e12 },
      answer: 1613133381.1989499,
    },
  ],
  source: "NIST SP 800-57 part 1, section 5.6",
});

/** Chance that two of many random identifiers are equal. */
export const identifierCollision = numberExercise({
  id: "identifier-collision",
  title: "Identifiers at random",
  points: 3,
  parameters: { identifierBits: oneOf(48, 56, 64), identifiers: oneOf(1e6, 3e6, 1e7) },
  unit: "fraction",
  tolerance: 1e-3,
  answer: ({ identifierBits, identifiers }) =>
    collisionChance(identifiers, { space: 2 ** identifierBits }),
  mistakes: [
    {
      name: "chance to hit one",
      answer: ({ identifierBits, identifiers }) => identifiers / 2 ** identifierBits,
      hint: "That is the chance that one more is equal to one of those there are. Which pairs are there?",
    },
    {
      name: "ordered pairs",
      answer: ({ identifierBits, identifiers }) =>
        -Math.expm1(-(identifiers / 2 ** identifierBits) * (identifiers - 1)),
      hint: "Here each pair counts twice.",
      credit: 0.5,
    },
    {
      name: "half of the bits",
      answer: ({ identifierBits, identifiers }) =>
        Math.min(1, identifiers / 2 ** (identifierBits / 2)),
      hint: "The square root tells where collisions begin. What is the chance itself?",
      credit: 0.25,
    },
  ],
  known: [{ given: { identifierBits: 64, identifiers: 1e9 }, answer: 0.026741008874431 }],
  source: "RFC 9562, section 6.8",
});
