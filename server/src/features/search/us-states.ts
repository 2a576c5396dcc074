/** Full names, which visitors use, of the codes that listings carry (USPS Publication 28, appendix B). */
export const usStates: ReadonlyMap<string, string> = new Map(
  `AL alabama,AK alaska,AZ arizona,AR arkansas,CA california,CO colorado,CT connecticut,DE delaware,FL florida,GA georgia,HI hawaii,
ID idaho,IL illinois,IN indiana,IA iowa,KS kansas,KY kentucky,LA louisiana,ME maine,MD maryland,MA massachusetts,MI michigan,
MN minnesota,MS mississippi,MO missouri,MT montana,NE nebraska,NV nevada,NH new hampshire,NJ new jersey,NM new mexico,NY new york,
NC north carolina,ND north dakota,OH ohio,OK oklahoma,OR oregon,PA pennsylvania,RI rhode island,SC south carolina,SD south dakota,
TN tennessee,TX texas,UT utah,VT vermont,VA virginia,WA washington,WV west virginia,WI wisconsin,WY wyoming`
    .split(/,\s*/)
    .map((entry) => [entry.slice(3), entry.slice(0, 2)]),
);

export const usStateNames: ReadonlyMap<string, string> = new Map(
  [...usStates].map(([name, code]) => [code, name]),
);
