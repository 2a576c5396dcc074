/** How a listing's pictures look: everything the drawing needs, and nothing of the listing's text. */
export interface Look {
  /** Listings with the same look still differ in trees, clouds and colours by their seed. */
  seed: string;
  style: BuildingStyle;
  setting: Setting;
  light: Light;
  paint: Paint;
  stories: number;
  garageSpaces: number;
  pool: boolean;
  solar: boolean;
  fireplace: boolean;
}

export const buildingStyles = [
  'cottage',
  'colonial',
  'craftsman',
  'farmhouse',
  'ranch',
  'modern',
  'beach',
  'victorian',
  'cabin',
  'duplex',
  'townhouse',
  'apartments',
  'warehouse',
  'barn',
  'land',
] as const;
export type BuildingStyle = (typeof buildingStyles)[number];

export type Setting = 'garden' | 'woods' | 'beach' | 'harbor' | 'creek' | 'hills' | 'town';

/** Colours of one time of day. */
export interface LightColors {
  sky: readonly [string, string, string];
  sun: string;
  cloud: string;
  far: string;
  near: string;
  sea: string;
  grass: string;
  grassDark: string;
  leaf: readonly [string, string, string];
  sand: string;
  glass: readonly [string, string];
  isDark: boolean;
}

export const lights = {
  day: {
    sky: ['#6fbbe8', '#aadaf2', '#e8f6fb'],
    sun: '#fff6d5',
    cloud: '#ffffff',
    far: '#a9c8cf',
    near: '#86b39a',
    sea: '#3f8fb5',
    grass: '#8cbf6a',
    grassDark: '#6fa556',
    leaf: ['#4f8f56', '#63a45f', '#7bb56a'],
    sand: '#ecdcb6',
    glass: ['#a8d3e8', '#5f93b3'],
    isDark: false,
  },
  morning: {
    sky: ['#8fc7dd', '#cfe6e2', '#fdeedb'],
    sun: '#fffaf0',
    cloud: '#fff7ee',
    far: '#bfcfd0',
    near: '#9dbb9c',
    sea: '#6fa9bd',
    grass: '#a3c47a',
    grassDark: '#86ad66',
    leaf: ['#5f9466', '#77a86b', '#94bb78'],
    sand: '#f1e2c3',
    glass: ['#cfe5ea', '#82aebf'],
    isDark: false,
  },
  golden: {
    sky: ['#f0a868', '#f7c88d', '#fdeac6'],
    sun: '#fff3cf',
    cloud: '#fde1bd',
    far: '#c79a8a',
    near: '#a58a68',
    sea: '#b98a7d',
    grass: '#b5ad5b',
    grassDark: '#98934b',
    leaf: ['#7d8246', '#97914a', '#b3823f'],
    sand: '#efd3a0',
    glass: ['#fbe0a8', '#d08f5a'],
    isDark: false,
  },
  dusk: {
    sky: ['#2f3d6b', '#7d6590', '#f0a48c'],
    sun: '#fbe6c8',
    cloud: '#a98aa3',
    far: '#5d5c85',
    near: '#474f70',
    sea: '#54618c',
    grass: '#51705f',
    grassDark: '#3f5c52',
    leaf: ['#2f4f4f', '#3b6055', '#4b7060'],
    sand: '#b39d94',
    glass: ['#ffe3a1', '#f8bb62'],
    isDark: true,
  },
  spring: {
    sky: ['#86cfd0', '#c0e6da', '#f6f6e2'],
    sun: '#fffbe0',
    cloud: '#ffffff',
    far: '#b4d3c4',
    near: '#93c191',
    sea: '#55a6a9',
    grass: '#9ccb73',
    grassDark: '#80b562',
    leaf: ['#61a05f', '#83b96b', '#eeb3c0'],
    sand: '#efe2c2',
    glass: ['#bfe4e3', '#6ca7ad'],
    isDark: false,
  },
  autumn: {
    sky: ['#92b6cc', '#c5d8dd', '#f5eadb'],
    sun: '#fff5dd',
    cloud: '#fbf6ef',
    far: '#b3b9b6',
    near: '#a99f73',
    sea: '#6591a3',
    grass: '#a9b36a',
    grassDark: '#8f9a57',
    leaf: ['#b5632f', '#d08a3c', '#8a8b45'],
    sand: '#e9d8b4',
    glass: ['#c4dbe0', '#7d9ba6'],
    isDark: false,
  },
} as const satisfies Record<string, LightColors>;
export type Light = keyof typeof lights;

export interface PaintColors {
  wall: string;
  shade: string;
  trim: string;
  roof: string;
  door: string;
}

export const paints = {
  white: { wall: '#f7f4ec', shade: '#dfdad0', trim: '#ffffff', roof: '#4c545c', door: '#b5483a' },
  navy: { wall: '#41597a', shade: '#344863', trim: '#f6f2e9', roof: '#5b4a45', door: '#e2b04c' },
  sage: { wall: '#a9b79a', shade: '#8f9e82', trim: '#fbf8ef', roof: '#5d5f58', door: '#7a3b2e' },
  butter: { wall: '#f3dc9e', shade: '#dcc180', trim: '#fffdf5', roof: '#7a5a4a', door: '#3f6b73' },
  brick: { wall: '#b4654c', shade: '#96513c', trim: '#f6ede0', roof: '#4a4441', door: '#2f4a44' },
  gray: { wall: '#b6bdc2', shade: '#99a2a8', trim: '#ffffff', roof: '#55606a', door: '#d4713f' },
  cedar: { wall: '#b98a5c', shade: '#9b7049', trim: '#f4e9d8', roof: '#4f5a52', door: '#37574f' },
  blue: { wall: '#a5c4d4', shade: '#88a9bb', trim: '#ffffff', roof: '#6a6f78', door: '#e0765a' },
  charcoal: {
    wall: '#545c61',
    shade: '#42494e',
    trim: '#e9e4da',
    roof: '#34393d',
    door: '#d98f3e',
  },
  coral: { wall: '#e9b39b', shade: '#d0967e', trim: '#fff8f0', roof: '#8a5a4c', door: '#3b7480' },
  shingle: { wall: '#a89a86', shade: '#8c7f6d', trim: '#fbf9f2', roof: '#5a564f', door: '#3d6c8f' },
  green: { wall: '#5b7c69', shade: '#496657', trim: '#f3ecd9', roof: '#6b4f40', door: '#c7563c' },
} as const satisfies Record<string, PaintColors>;
export type Paint = keyof typeof paints;
