import { randomBytes } from "node:crypto";

/**
 * `away`: on a pass or in a hospital. `accommodated`: tested in another way, as agreed. `excused:gap` and `excused:cap`
 * come from the published rules, other codes from the house.
 */
export type LineStatus = "pool" | "away" | "accommodated" | `excused:${string}`;

/** What is fixed of one resident before the round. Every resident of the house has one. */
export interface Line {
  readonly v: 1;
  /** 32 random bytes, base64url: new each day, and the resident's only. */
  readonly token: string;
  readonly status: LineStatus;
  /** The threshold, of 2^64, in decimal. */
  readonly p: string;
}

export const newToken = (): string => randomBytes(32).toString("base64url");

export const lineOf = (status: LineStatus, p: string, token: string = newToken()): Line => ({
  v: 1,
  token,
  status,
  p,
});
