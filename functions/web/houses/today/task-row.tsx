import type { Child } from "hono/jsx";

/** What, how urgent, and a line on it. The whole row opens it; a button lies above. */
export const TaskRow = (props: {
  title: string;
  href: string | undefined;
  end?: Child;
  second: string;
  act?: Child;
}) => (
  <div class="row task">
    <div class="grow">
      <div class="task-line">
        {props.href ? (
          <a class="whole" href={props.href}>
            {props.title}
          </a>
        ) : (
          <b>{props.title}</b>
        )}
        {props.end ?? null}
      </div>
      <div class="second">{props.second}</div>
    </div>
    {props.act ?? null}
  </div>
);
