import type { Board } from "#shared/views/house-board.ts";
import type { HouseContext } from "../../kit/route.ts";

/** What the parts of Today need to know. */
export interface Day {
  readonly ctx: HouseContext;
  readonly board: Board;
  readonly now: ReturnType<HouseContext["scope"]["now"]>;
  readonly zone: string;
  /** The house's path. */
  readonly at: string;
  /** Whether names are shortened further, where others can see the screen. */
  readonly short: boolean;
}
