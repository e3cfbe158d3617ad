/** What a native chart is to show: PowerPoint's words for a figure, before any XML. */

/** How a line is drawn. */
export interface LineLook {
  /** Points. */
  readonly width: number;
  readonly dash: "solid" | "sysDot" | "dash" | "lgDash" | "dashDot" | "lgDashDot";
}

/** How points are marked. */
export interface MarkerLook {
  readonly symbol: "circle" | "square" | "diamond" | "triangle" | "x" | "plus" | "star";
  /** Points, 2 to 72. */
  readonly size: number;
  /** Only its outline. */
  readonly hollow: boolean;
}

/** A colour as PowerPoint writes it. */
export interface Paint {
  /** Six hexadecimal digits. */
  readonly hex: string;
  /** Opacity, 0 to 1. */
  readonly alpha: number;
}

export interface SeriesLook {
  readonly name: string;
  readonly paint: Paint;
  readonly line?: LineLook;
  readonly marker?: MarkerLook;
  readonly inLegend: boolean;
}

/** A point of a scatter chart; without y the line has a gap here. */
export interface Point {
  readonly x: number;
  readonly y: number | undefined;
}

export interface ScatterSeries extends SeriesLook {
  readonly points: readonly Point[];
}

export interface CategorySeries extends SeriesLook {
  /** One a category; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
  /** Bars that each have a colour of their own. */
  readonly paints?: readonly Paint[];
}

/** An axis of numbers. */
export interface ValueAxis {
  readonly title: string;
  /** Base of a logarithmic axis. */
  readonly base?: number;
  readonly min: number;
  readonly max: number;
  /** Between labels; a factor where the axis is logarithmic. */
  readonly step?: number;
  /** Excel's number format. */
  readonly format: string;
  readonly grid: boolean;
  /** Short ticks between the labels. */
  readonly minorTicks: boolean;
}

/** Where an axis begins and ends, and where its labels are. */
export type Ticks = Pick<ValueAxis, "base" | "min" | "max" | "step">;

interface CommonPlan {
  readonly value: ValueAxis;
  readonly legend: boolean;
}

export interface ScatterPlan extends CommonPlan {
  readonly kind: "scatter";
  readonly x: ValueAxis;
  readonly series: readonly ScatterSeries[];
}

export interface CategoryPlan extends CommonPlan {
  readonly kind: "line" | "bar";
  /** Bars from left to right. */
  readonly horizontal: boolean;
  readonly stacked: boolean;
  /** Room between the bars of two categories, as a share of a bar (%). */
  readonly gap: number;
  readonly categoryTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly CategorySeries[];
}

export type ChartPlan = ScatterPlan | CategoryPlan;
