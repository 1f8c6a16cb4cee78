extension Format {
  /// All formats. The first that recognises a file reads it; plain text recognises every file.
  static let all: [Format] = [
    .subscriptions,
    .linkList,
    .intake,
    .jsonArray,
    .jsonLines,
    .singleObject,
    .markdown,
    .table,
    .otherData,
    .plainText,
  ]

  /// The version rises when a format is added or gives other articles than before. Files that were read by a lower
  /// version have to be read again.
  package static let recognitionVersion = all.reduce(0) { $0 + $1.version }

  /// The format of a file with this name and these first bytes.
  package static func recognised(in sample: FileSample) -> Format {
    all.first { $0.recognises(sample) } ?? .plainText
  }
}
