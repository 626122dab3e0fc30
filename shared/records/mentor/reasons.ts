import * as z from "zod";
import { type MentorKind, mentorKinds, mentorTimes, pathways, spokenLanguages } from "./kinds.ts";
import type { Shown } from "./profile.ts";
import type { Wished } from "./wishes.ts";

/** Why a mentor is proposed, in the terms of what the resident asked for. There is no score. */
export const reasonSchema = z.discriminatedUnion("is", [
  z.object({ is: z.literal("language"), language: z.enum(spokenLanguages) }),
  z.object({ is: z.literal("pathways"), pathways: z.array(z.enum(pathways)) }),
  z.object({ is: z.literal("times"), times: z.array(z.enum(mentorTimes)) }),
  z.object({ is: z.literal("kind"), kind: z.enum(mentorKinds) }),
  /** They have room for so many more. */
  z.object({ is: z.literal("room"), more: z.int().positive() }),
]);
export type Reason = z.infer<typeof reasonSchema>;

/** What speaks for a mentor with this load. */
export function reasonsFor(
  wished: Wished | null,
  { shown, kind, load }: { readonly shown: Shown; readonly kind: MentorKind; readonly load: number },
): Reason[] {
  const more = (shown.capacity ?? 0) - load;
  const room: Reason[] = more > 0 ? [{ is: "room", more }] : [];
  if (!wished) return room;
  const { language } = wished;
  const ways = shown.pathways.filter((one) => wished.pathways.includes(one));
  const times = shown.times.filter((one) => wished.times.includes(one));
  return [
    ...(shown.languages.includes(language) ? [{ is: "language" as const, language }] : []),
    ...(ways.length > 0 ? [{ is: "pathways" as const, pathways: ways }] : []),
    ...(wished.kinds.includes(kind) ? [{ is: "kind" as const, kind }] : []),
    ...(times.length > 0 ? [{ is: "times" as const, times }] : []),
    ...room,
  ];
}

/** What a resident asked for and this mentor has not: said as plainly as what speaks for them. */
export function missingIn(
  wished: Wished | null,
  reasons: readonly Reason[],
): Exclude<Reason["is"], "room">[] {
  if (!wished) return [];
  const asked = {
    language: true,
    pathways: wished.pathways.length > 0,
    kind: wished.kinds.length > 0,
    times: wished.times.length > 0,
  };
  return (["language", "pathways", "kind", "times"] as const).filter(
    (one) => asked[one] && !reasons.some(({ is }) => is === one),
  );
}
