/**
 * Where regions of two clouds lie. Generated from data/cloud_regions.csv: `npm run data`.
 *
 * Source: Azure's location list; GeoNames city centres, CC BY 4.0.
 */

/** A row of `cloudRegions`. */
export interface CloudRegion {
  /** Whose region. */
  readonly network: "Azure" | "IBM Cloud";
  /** Its name. */
  readonly region: string;
  /** Where it is. */
  readonly place: string;
  /** North of the equator (degree). */
  readonly latitude: number;
  /** East of Greenwich (degree). */
  readonly longitude: number;
  /** Where the coordinates are from. */
  readonly origin: string;
}

/** Where regions of two clouds lie. */
export const cloudRegions: readonly CloudRegion[] = [
  { network: "Azure", region: "East US", place: "Virginia", latitude: 37.3719, longitude: -79.8164, origin: "Azure location list" },
  { network: "Azure", region: "South Central US", place: "Texas", latitude: 29.4167, longitude: -98.5, origin: "Azure location list" },
  { network: "Azure", region: "West US", place: "California", latitude: 37.783, longitude: -122.417, origin: "Azure location list" },
  { network: "Azure", region: "Canada Central", place: "Toronto", latitude: 43.653, longitude: -79.383, origin: "Azure location list" },
  { network: "Azure", region: "Brazil South", place: "Sao Paulo", latitude: -23.55, longitude: -46.633, origin: "Azure location list" },
  { network: "Azure", region: "North Europe", place: "Dublin", latitude: 53.3478, longitude: -6.2597, origin: "Azure location list" },
  { network: "Azure", region: "UK South", place: "London area", latitude: 50.941, longitude: -0.799, origin: "Azure location list" },
  { network: "Azure", region: "France Central", place: "Paris (listed point is central France)", latitude: 46.3772, longitude: 2.373, origin: "Azure location list" },
  { network: "Azure", region: "South Africa North", place: "Johannesburg", latitude: -26.20227, longitude: 28.04363, origin: "GeoNames city centre" },
  { network: "Azure", region: "UAE North", place: "Dubai", latitude: 25.07725, longitude: 55.30927, origin: "GeoNames city centre" },
  { network: "Azure", region: "Central India", place: "Pune", latitude: 18.5822, longitude: 73.9197, origin: "Azure location list" },
  { network: "Azure", region: "Southeast Asia", place: "Singapore", latitude: 1.283, longitude: 103.833, origin: "Azure location list" },
  { network: "Azure", region: "East Asia", place: "Hong Kong", latitude: 22.267, longitude: 114.188, origin: "Azure location list" },
  { network: "Azure", region: "Japan East", place: "Tokyo", latitude: 35.68, longitude: 139.77, origin: "Azure location list" },
  { network: "Azure", region: "Korea Central", place: "Seoul", latitude: 37.5665, longitude: 126.978, origin: "Azure location list" },
  { network: "Azure", region: "Australia East", place: "Sydney", latitude: -33.86, longitude: 151.2094, origin: "Azure location list" },
  { network: "IBM Cloud", region: "Dallas", place: "Dallas", latitude: 32.78306, longitude: -96.80667, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "Toronto", place: "Toronto", latitude: 43.70011, longitude: -79.4163, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "Washington DC", place: "Washington DC", latitude: 38.89511, longitude: -77.03637, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "Frankfurt", place: "Frankfurt", latitude: 50.11552, longitude: 8.68417, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "London", place: "London", latitude: 51.50853, longitude: -0.12574, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "Madrid", place: "Madrid", latitude: 40.4165, longitude: -3.70256, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "Osaka", place: "Osaka", latitude: 34.69374, longitude: 135.50218, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "Sydney", place: "Sydney", latitude: -33.86785, longitude: 151.20732, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "Tokyo", place: "Tokyo", latitude: 35.6895, longitude: 139.69171, origin: "GeoNames city centre" },
  { network: "IBM Cloud", region: "Sao Paulo", place: "Sao Paulo", latitude: -23.5475, longitude: -46.63611, origin: "GeoNames city centre" },
];
