extension OtherDocument {
  /// The kind of a file that another program turns into text; nil for other files.
  package static func recognised(in sample: FileSample) -> OtherDocument? {
    let bytes = sample.bytes
    if bytes.drop(while: { $0 <= 0x20 }).starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: #"{\rtf"#.utf8) { return .richText }
    if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) { return compound(sample) }
    if bytes.starts(with: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) || bytes.starts(with: "Rar!\u{1a}\u{7}".utf8)
    {
      return .otherArchive
    }
    return ArchiveFile.isZIP(sample) ? zipped(sample) : nil
  }

  /// True for a file that another program turns into text.
  package static func recognises(_ sample: FileSample) -> Bool { recognised(in: sample) != nil }

  /// A file of the container that the programs of Microsoft used before 2007.
  private static func compound(_ sample: FileSample) -> OtherDocument {
    if sample.isNamed("msg", "oft") { return .outlook }
    return sample.isNamed("xls", "ppt", "xlt", "pps", "vsd", "pub") ? .office : .word
  }

  private static func zipped(_ sample: FileSample) -> OtherDocument? {
    let members = ZIPNames(in: sample.bytes)
    if let type = members.type, type.hasPrefix("application/vnd.oasis.opendocument") { return .openDocument }
    let isOffice = members.names.contains { $0 == "[Content_Types].xml" || $0 == "_rels/.rels" }
    guard isOffice || sample.isNamed("docx", "xlsx", "pptx", "odt") else { return nil }
    let isOther =
      sample.isNamed("xlsx", "pptx") || members.names.contains { $0.hasPrefix("xl/") || $0.hasPrefix("ppt/") }
    return sample.isNamed("odt") ? .openDocument : isOther ? .office : .docx
  }
}
