/** The fields that a native chart shows as plotly would, or that make no difference on paper. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const knownLayout = words(
  `title xaxis yaxis colorway font paper_bgcolor plot_bgcolor hovermode hoverlabel legend margin meta
   showlegend barmode bargap bargroupgap width height autosize dragmode uirevision`,
);

export const knownAxis = words(
  `title type range autorange rangemode dtick tickvals nticks tickformat ticksuffix gridcolor gridwidth
   showgrid linecolor linewidth showline zeroline zerolinecolor zerolinewidth ticks ticklen tickwidth
   tickcolor tickfont automargin fixedrange hoverformat color exponentformat minor`,
);

const common = `type name mode x y line marker showlegend legendgroup legendrank hoverinfo hovertemplate
  hovertext hoverlabel customdata ids uid meta opacity visible xaxis yaxis`;

export const knownScatter = words(
  `${common} connectgaps cliponaxis fill text textposition textfont error_x error_y`,
);

export const knownBar = words(`${common} orientation error_x error_y textposition`);

export const knownLine = words("color width dash shape simplify");

export const knownScatterMarker = words("color size symbol opacity line");

export const knownBarMarker = words("color opacity line");
