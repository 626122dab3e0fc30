import { words } from "#functions/copy/words.ts";

/** The link to the same page in the other language of residents. `at`: its path or URL. */
export function OtherLanguage({ at }: { at: string }) {
  const other = words().language === "es" ? "en" : "es";
  const { pathname, searchParams } = new URL(at, "https://site.invalid");
  searchParams.set("lang", other);
  return (
    <p class="second screen-only">
      <a class="under" href={`${pathname}?${searchParams}`} lang={other} hreflang={other}>
        {words().common.otherLanguage}
      </a>
    </p>
  );
}
