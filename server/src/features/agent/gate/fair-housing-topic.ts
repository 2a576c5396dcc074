/** On what a visitor must not be steered. */
export type FairHousingTopic = 'people' | 'families' | 'disability' | 'safety' | 'schools';
