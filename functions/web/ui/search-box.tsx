import { words } from "#functions/copy/words.ts";
import { searchBoxForm } from "#shared/views/search/wanted.ts";
import { Form } from "./form.tsx";
import { Icon } from "./kit.tsx";

/** The search box; where there is no room for it, a link to its page. */
export const SearchBox = ({ action }: { action: string }) => {
  const { wanted, title } = words().common.search;
  return (
    <>
      <Form id={searchBoxForm.name} action={action} class="search">
        <Icon name="search" />
        <input
          type="search"
          name="wanted"
          aria-label={wanted}
          placeholder={wanted}
          autocomplete="off"
          aria-keyshortcuts="/"
          data-search
        />
      </Form>
      <a class="to-search" href={action} aria-label={title}>
        <Icon name="search" />
      </a>
    </>
  );
};
