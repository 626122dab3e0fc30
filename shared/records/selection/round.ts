import { Temporal } from "temporal-polyfill";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import type { Hex } from "./hash.ts";

/** Public key of drand's quicknet, whose rounds are a public fact. */
export const quicknetKey: Hex =
  "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";

/** A development beacon proves nothing: whoever runs it knows its rounds in advance. */
export const isDevelopment = (publicKey: Hex): boolean => publicKey !== quicknetKey;

/** When drand's quicknet gave its first round, and how many seconds lie between two. The development beacon has the same. */
const genesis = 1_692_803_367;
const seconds = 3;

/** The first round at or after an instant. */
export const roundAt = (instant: string): number =>
  Math.ceil((Temporal.Instant.from(instant).epochMilliseconds / 1000 - genesis) / seconds) + 1;

export const timeOfRound = (round: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds((genesis + (round - 1) * seconds) * 1000);

/** Minutes that must lie between what is published and its round. */
const ahead = { minutes: 10 };

/** The latest instant to publish a day's header. */
export const publishBy = (round: number): Instant => stamp(timeOfRound(round).subtract(ahead));

/** Published late, a day is void: counted, never drawn again. */
export const isInTime = (publishedAt: string, round: number): boolean =>
  Temporal.Instant.compare(publishedAt, publishBy(round)) <= 0;

/**
 * The instant of a house's local time on a date. A time that a clock change skips is read with the earlier offset, one
 * that comes twice is the first (Temporal's "compatible"). The header's instant decides from then on.
 */
export const instantOf = (date: string, time: string, timeZone: string): Instant =>
  stamp(
    Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant(),
  );
