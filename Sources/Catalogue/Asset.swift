import CAssets

/// A file of the folder Assets as it is compiled into the program.
struct Asset {
  /// The path below Assets: "Units/3cap-2025-03.tsv".
  let path: String
  /// The content, which stays as long as the program runs.
  let bytes: UnsafeRawBufferPointer

  /// All of them, in the order of the C table.
  static func all() -> some Collection<Asset> {
    (0..<ntm_asset_count()).lazy.map { index in
      let asset = ntm_asset_at(index)
      return Asset(
        path: String(cString: asset.path), bytes: UnsafeRawBufferPointer(start: asset.bytes, count: asset.size))
    }
  }

  /// The content of a file, nil if there is none of that path.
  static func bytes(_ path: String) -> UnsafeRawBufferPointer? {
    all().first { $0.path == path }?.bytes
  }

  /// The names, without ending, of the files in a folder.
  static func names(in folder: String, ending: String) -> [String] {
    all().map(\.path).filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
      .map { String($0.dropFirst(folder.count).dropLast(ending.count)) }
  }
}
