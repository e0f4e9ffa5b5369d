// A front end opens the store, records in it, and reads and writes files through this module alone.
@_exported public import Machine
@_exported public import Storage
