import { words } from "#functions/copy/words.ts";
import type { TestPage } from "#shared/testing/collection/read-tests.ts";
import { handOverForm } from "#shared/testing/laboratory/hand-over.ts";
import { reportForm, uploadForm } from "#shared/testing/laboratory/record-report.ts";
import { ActOf } from "../../kit/fields.tsx";
import { localDate } from "../../kit/local-times.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { testPath } from "./paths.ts";

const copy = () => words().testing.collection;

/** The way to a laboratory, and what it answers. */
export function Laboratory({ ctx, found }: { ctx: PageContext<HouseContext>; found: TestPage }) {
  const { value } = found.test;
  const { typed, scope } = ctx;
  const at = testPath({ house: value.house, test: value.id });
  if (!value.collected) return null;
  if (!value.sent)
    return (
      <ActOf
        form={handOverForm}
        typed={typed}
        action={`${at}/laboratory`}
        icon="route"
        title={copy().handOver.title}
        copy={copy().handOver}
        button={copy().handOver.button}
      />
    );
  const collectedIt = value.collected.identity === ctx.membership.identity;
  if (collectedIt || !scope.permissions.has(reportForm.needs)) return null;
  const { laboratory, upload, laboratoryResults } = copy();
  const lines = value.panel.map((one) => [one, one] as const);
  const today = localDate(scope.now(), found.house.timeZone);
  return (
    <>
      <ActOf
        form={reportForm}
        typed={typed}
        action={`${at}/report`}
        icon="file-pen"
        title={laboratory.title}
        hint={laboratory.hint}
        copy={laboratory}
        values={{ specimen: value.sent.specimen, reported: today, state: "final" }}
        options={{
          state: { words: laboratory.states },
          result: { words: laboratoryResults, none: laboratory.noResult },
          lines: { pairs: lines },
        }}
        button={laboratory.button}
      />
      <ActOf
        form={uploadForm}
        typed={typed}
        action={`${at}/report/file`}
        icon="download"
        title={upload.title}
        copy={upload}
        hints={{ report: upload.hint }}
        more={{ report: { accept: ".json,.csv" } }}
        button={upload.button}
      />
    </>
  );
}
