import { words } from "#functions/copy/words.ts";
import type { Meeting } from "#shared/records/meeting/week.ts";

/** `Alcoholics Anonymous (AA) · In person`. */
export const sayMeeting = ({ pathway, way }: Pick<Meeting, "pathway" | "way">): string => {
  const { pathways, ways } = words().meetings;
  return `${pathways[pathway]} · ${ways[way]}`;
};
