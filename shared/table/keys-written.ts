import { BatchWriteCommand, TransactWriteCommand } from "./dynamo-commands.ts";
import { type Item, type Key, keyOf } from "./entity.ts";

interface Written {
  readonly Key?: Item | undefined;
  readonly Item?: Item | undefined;
}

/** The keys of any command that writes. Those of a read, or of a condition, do no harm. */
export const keysWritten = (command: unknown): Key[] => itemsWritten(command).map(keyOf);

/** What it puts; of what it updates or deletes, only the key. */
export function itemsWritten(command: unknown): Item[] {
  const parts: (Written | undefined)[] = [];
  if (command instanceof TransactWriteCommand)
    for (const one of command.input.TransactItems ?? []) parts.push(one.Put, one.Update, one.Delete);
  else if (command instanceof BatchWriteCommand)
    for (const one of Object.values(command.input.RequestItems ?? {}).flat())
      parts.push(one.PutRequest, one.DeleteRequest);
  else parts.push((command as { input: Written }).input);
  return parts.flatMap((part) => {
    const item = part?.Item ?? part?.Key;
    return item ? [item] : [];
  });
}
