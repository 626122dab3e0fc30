import { words } from "#functions/copy/words.ts";
import type { Test } from "#shared/records/test/test.ts";
import { collectForm } from "#shared/testing/collection/collect.ts";
import { FormOf } from "../../kit/fields.tsx";
import { localText } from "../../kit/local-times.ts";
import type { FormState } from "../../ui/form.tsx";

interface Specimen extends Pick<Test, "specimen" | "panel"> {
  readonly now: Test["due"];
  readonly zone: string;
}

/** What the fields of a specimen need to know of its test, whoever collects it. */
export function specimenFields<N extends string>(
  names: readonly N[],
  { specimen, panel, now, zone }: Specimen,
) {
  const { serialHint, missingHint, temperatureHint } = words().testing.collection.collect;
  const urine = specimen === "urine";
  return {
    hints: {
      ...{ serial: serialHint, missing: missingHint },
      ...(urine ? { temperature: temperatureHint } : {}),
    },
    values: { collectedAt: localText(now, zone) },
    options: { missing: { pairs: panel.map((one) => [one, one] as const) } },
    more: urine ? { temperature: { required: true }, minutes: { required: true } } : {},
    only: names.filter((one) => urine || (one !== "temperature" && one !== "minutes")),
  };
}

/** A specimen as its collector sees it. */
export function SpecimenForm({
  typed,
  action,
  ...of
}: Specimen & { readonly typed: FormState; readonly action: string }) {
  const copy = words().testing.collection.collect;
  return (
    <FormOf
      form={collectForm}
      typed={typed}
      action={action}
      copy={copy}
      {...specimenFields(collectForm.names, of)}
      button={copy.button}
      icon="signature"
    />
  );
}
