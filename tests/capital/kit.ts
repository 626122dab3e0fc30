import { ourItems, ours } from "#shared/records/capital/ours.ts";
import { command } from "../support/small-world.ts";

/** Answers to the product's own questions, the same to each. */
export const answered = ({
  value = "4",
  share = "mine",
  only = ourItems,
}: {
  value?: string;
  share?: string;
  only?: readonly string[];
} = {}) => ({
  instrument: ours.id,
  share,
  answers: only.map((item) => ({ item, value })),
  command: command(),
});

/** A questionnaire as the cells of a sheet. */
export const sheet = {
  cells: [
    ["row", "id", "text"],
    ["title", "", "Two placeholder items"],
    ["credit", "", "Invented for tests"],
    ["answer", "1", "No"],
    ["answer", "2", "Yes"],
    ["item", "q1", "Item 1"],
    ["item", "q2", "Item 2"],
  ],
};
