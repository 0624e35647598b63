/** The name of the whole, as it stands in page titles and in the header. */
export const siteName = 'Help with health and work';
export const organisation = 'Mid Yorkshire Teaching NHS Trust';
