import type { DeparturePage } from "#shared/departure/read-departure.ts";
import type { MoveOutKind } from "#shared/stay/stay.ts";
import type { HouseDesk, Visit } from "../route.ts";

/** How things stand on one page: what was read, how dates are said, and which act comes next. */
export interface View {
  readonly visit: Visit<HouseDesk>;
  readonly page: DeparturePage;
  readonly base: string;
  readonly today: string;
  readonly kind: MoveOutKind | null;
  readonly sayDay: (date: string) => string;
  readonly sayWhen: (at: string) => string;
}
