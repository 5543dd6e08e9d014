// The part of the untyped package `edtf` that tests use as an oracle; times are in milliseconds.
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
