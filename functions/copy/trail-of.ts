import type { EventData, EventType } from "#shared/app/events.ts";

/** The words of every event type: one missing, or one too many, does not compile. */
export type Trail = { readonly [T in EventType]: (d: EventData[T]) => string };

/** The words of one noun's event types. */
export type Sayings<Noun extends string> = Pick<Trail, Extract<EventType, `${Noun}.${string}`>>;
