/**
 * Users of networks by year. Generated from data/network_effect_users.csv: `npm run data`.
 *
 * Source: yearly averages, restated; see data/README.md.
 */

/** A row of `networkUsers`. */
export interface NetworkUsers {
  /** Name of the network. */
  readonly platform: string;
  /** Calendar year (year). */
  readonly year: number;
  /** Monthly active users, mean of the year (count). */
  readonly users: number;
}

/** Users of networks by year. */
export const networkUsers: readonly NetworkUsers[] = [
  { platform: "Facebook", year: 2008, users: 100000000 },
  { platform: "Facebook", year: 2009, users: 276000000 },
  { platform: "Facebook", year: 2010, users: 517750000 },
  { platform: "Facebook", year: 2011, users: 766000000 },
  { platform: "Facebook", year: 2012, users: 979750000 },
  { platform: "Facebook", year: 2013, users: 1170500000 },
  { platform: "Facebook", year: 2014, users: 1334000000 },
  { platform: "Facebook", year: 2015, users: 1516750000 },
  { platform: "Facebook", year: 2016, users: 1753500000 },
  { platform: "Facebook", year: 2017, users: 2035750000 },
  { platform: "WeChat", year: 2011, users: 47818400 },
  { platform: "WeChat", year: 2012, users: 118123370 },
  { platform: "WeChat", year: 2013, users: 196523760 },
  { platform: "WeChat", year: 2014, users: 444232415 },
  { platform: "WeChat", year: 2015, users: 660843407 },
  { platform: "WeChat", year: 2016, users: 847512320 },
  { platform: "WeChat", year: 2017, users: 921742750 },
  { platform: "Twitter", year: 2010, users: 43250000 },
  { platform: "Twitter", year: 2011, users: 92750000 },
  { platform: "Twitter", year: 2012, users: 160250000 },
  { platform: "Twitter", year: 2013, users: 223675000 },
  { platform: "Twitter", year: 2014, users: 223675000 },
  { platform: "Twitter", year: 2015, users: 304500000 },
  { platform: "Twitter", year: 2016, users: 314500000 },
  { platform: "Twitter", year: 2017, users: 328250000 },
  { platform: "YouTube", year: 2005, users: 1946322 },
  { platform: "YouTube", year: 2006, users: 19878248 },
  { platform: "YouTube", year: 2007, users: 143932250 },
  { platform: "YouTube", year: 2008, users: 294493950 },
  { platform: "YouTube", year: 2009, users: 413611440 },
  { platform: "YouTube", year: 2010, users: 480551990 },
  { platform: "YouTube", year: 2011, users: 642669824 },
  { platform: "YouTube", year: 2012, users: 844638200 },
  { platform: "YouTube", year: 2013, users: 1065223075 },
  { platform: "YouTube", year: 2014, users: 1249451725 },
  { platform: "YouTube", year: 2015, users: 1328133360 },
  { platform: "YouTube", year: 2016, users: 1399053600 },
  { platform: "YouTube", year: 2017, users: 1495657000 },
  { platform: "MySpace", year: 2004, users: 980036 },
  { platform: "MySpace", year: 2005, users: 19490059 },
  { platform: "MySpace", year: 2006, users: 54763260 },
  { platform: "MySpace", year: 2007, users: 69299875 },
  { platform: "MySpace", year: 2008, users: 72408233 },
  { platform: "MySpace", year: 2009, users: 70133095 },
  { platform: "MySpace", year: 2010, users: 68046710 },
  { platform: "MySpace", year: 2011, users: 46003536 },
  { platform: "Instagram", year: 2013, users: 117500000 },
  { platform: "Instagram", year: 2014, users: 250000000 },
  { platform: "Instagram", year: 2015, users: 400000000 },
  { platform: "Instagram", year: 2016, users: 550000000 },
  { platform: "Instagram", year: 2017, users: 750000000 },
  { platform: "WhatsApp", year: 2013, users: 300000000 },
  { platform: "WhatsApp", year: 2014, users: 498750000 },
  { platform: "WhatsApp", year: 2015, users: 800000000 },
  { platform: "WhatsApp", year: 2016, users: 1000000000 },
  { platform: "WhatsApp", year: 2017, users: 1333333333 },
];
