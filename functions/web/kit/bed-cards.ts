import { words } from "#functions/copy/words.ts";

/** Beds to choose from, each with its bunk position. */
export const bedCards = (
  beds: readonly {
    readonly id: string;
    readonly label: string;
    readonly place: "lower" | "upper" | "single";
  }[],
) => ({
  cards: beds.map(({ id, label, place }) => ({
    value: id,
    text: label,
    second: words().referrals.page[place],
  })),
});
