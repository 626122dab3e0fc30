import { words } from "#functions/copy/words.ts";
import { type FileRef, mostFiles } from "#shared/records/file/file.ts";
import type { removalFormOf, scanFormOf } from "#shared/records/file/scans.ts";
import type { Done } from "#shared/table/acted-by.ts";
import type { FormState } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { ActOf } from "./fields.tsx";

const copy = () => words().common.scans;

interface Props {
  readonly typed: FormState;
  readonly scans: readonly FileRef[];
  /** The address of the record: its scans are below it. */
  readonly at: string;
  /** Tells the forms of several records on one page apart. */
  readonly id: string;
  readonly said: (done: Done) => { readonly when: string; readonly by: string };
  /** Forms to add and remove; null: only to look at. */
  readonly forms: {
    readonly add: ReturnType<typeof scanFormOf>;
    readonly remove: ReturnType<typeof removalFormOf>;
  } | null;
}

/** How a scan is named on a page. */
export const nameOfScan = ({ type, bytes }: FileRef, nth: number) => ({
  pdf: type === "application/pdf",
  nth: nth + 1,
  megabytes: Math.max(0.1, Math.round(bytes / 100_000) / 10),
});

/** The scans of a record, and what can be done with them. */
export function Scans(props: Props) {
  const { scans, at, said, forms } = props;
  if (scans.length === 0 && !forms) return null;
  const there = scans.flatMap((one, nth) =>
    one.removed ? [] : [[one.file, copy().name(nameOfScan(one, nth))] as const],
  );
  return (
    <div class="stack pt-3">
      <b>{copy().title}</b>
      {scans.map((one, nth) =>
        one.removed ? (
          <p class="second">
            {copy().removed({ ...nameOfScan(one, nth), ...said(one.removed), why: one.removed.why })}
          </p>
        ) : (
          <div>
            <a class="btn" href={`${at}/scans/${one.file}`}>
              <Icon name="eye" />
              {copy().open(nameOfScan(one, nth))}
            </a>
            <p class="second">{copy().added(said(one))}</p>
          </div>
        ),
      )}
      {forms && scans.length < mostFiles ? (
        <ActOf
          form={forms.add}
          id={`scan-${props.id}`}
          typed={props.typed}
          action={`${at}/scans`}
          icon="plus"
          title={copy().add}
          hint={copy().addHint}
          copy={{ scan: copy().field }}
          hints={{ scan: copy().hint }}
          button={copy().addButton}
        />
      ) : null}
      {forms && there.length > 0 ? (
        <ActOf
          form={forms.remove}
          id={`remove-${props.id}`}
          typed={props.typed}
          action={`${at}/scans/removal`}
          icon="trash-2"
          title={copy().remove}
          hint={copy().removeHint}
          copy={{ file: copy().which, why: copy().why }}
          options={{ file: { pairs: there } }}
          button={copy().removeButton}
          danger
        />
      ) : null}
    </div>
  );
}
