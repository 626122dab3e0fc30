import type { MoveOutKind } from "#shared/records/stay/stay.ts";
import type { DeparturePage } from "#shared/residents/departure/read-departure.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";

/** What the sections of the page share: the data read, how dates are written, and the reason chosen. */
export interface View {
  readonly ctx: PageContext<HouseContext>;
  readonly page: DeparturePage;
  readonly base: string;
  readonly today: string;
  readonly kind: MoveOutKind | null;
  readonly sayDay: (date: string) => string;
  readonly sayWhen: (at: string) => string;
}
