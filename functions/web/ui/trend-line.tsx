import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";

const width = 336;
const height = 56;
const edge = 10;

interface Point {
  /** From 0, the bottom, to 1. */
  readonly at: number;
  readonly class?: string;
}

/** A small line over time, oldest first, with its grid. A table beside it shows the same. */
export function TrendLine(props: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly points: readonly Point[];
  /** Where the lines of the grid are, as points are. */
  readonly grid: readonly number[];
}) {
  const { id, title, description, points, grid } = props;
  const x = scalePoint(
    points.map((_, index) => index),
    [edge, width - edge],
  );
  const y = scaleLinear([0, 1], [height - edge, edge]);
  const across = (_: Point, index: number) => x(index) ?? edge;
  const path = line<Point>(across, ({ at }) => y(at))([...points]);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {grid.map((at) => (
        <line class="grid" x1={edge} x2={width - edge} y1={y(at)} y2={y(at)} />
      ))}
      <path class="trend-line" d={path ?? ""} />
      {points.map((one, index) => (
        <circle class={one.class} cx={across(one, index)} cy={y(one.at)} r="4" />
      ))}
    </svg>
  );
}
