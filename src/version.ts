// The version of rosterline, known without reading a file; a test keeps it equal to package.json.
export const version = '0.1.0';
