import { type Data, sayData } from "#functions/copy/message.ts";
import { words } from "#functions/copy/words.ts";
import { type EventType, eventReaders, groupOf, isEventType } from "#shared/app/events.ts";
import { groupIcons, ownIcons } from "../ui/event-icons.ts";
import type { IconName } from "../ui/icon-names.ts";

interface Happened {
  readonly type: string;
  readonly data: unknown;
}

/** The text of an event. An unknown type or data gets a general text. */
export const sayEvent = ({ type, data }: Happened): string =>
  (isEventType(type) ? wordsOf(type, data) : undefined) ?? words().network.activity.other;

function wordsOf(type: EventType, data: unknown): string | undefined {
  const read = eventReaders[type].safeParse(data);
  return read.success ? sayData(words().events[type], told(read.data)) : undefined;
}

/** An absent or empty value is `none`, so that a sentence can select it. */
const told = (data: object): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, value === null || value === "" ? "none" : value]),
  );

/** The icon of an event type, wherever a history shows it. */
export function iconOf(type: string): IconName {
  const group = groupOf(type);
  return (isEventType(type) ? ownIcons[type] : undefined) ?? (group ? groupIcons[group] : "clock");
}
