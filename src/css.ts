// Gives the stylesheets a type, so that importing them compiles.
export {}
