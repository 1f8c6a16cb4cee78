internal import CCurl
internal import Glibc

/// A transfer of libcurl with its settings.
///
/// A class, because the library's value is freed when the handle is released.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  /// The reason of the last failure, in the library's words.
  private let message: UnsafeMutablePointer<CChar>
  private var headers: UnsafeMutablePointer<curl_slist>?

  init?() {
    guard let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    message = .allocate(capacity: Int(CURL_ERROR_SIZE))
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    gz_set_pointer(pointer, CURLOPT_ERRORBUFFER, message)
  }

  deinit {
    curl_easy_cleanup(pointer)
    curl_slist_free_all(headers)
    message.deallocate()
  }

  func set(_ option: CURLoption, _ number: Int) { gz_set_number(pointer, option, number) }
  func set(_ option: CURLoption, size: Int) { gz_set_size(pointer, option, curl_off_t(size)) }
  func set(_ option: CURLoption, _ text: String?) { gz_set_text(pointer, option, text) }

  /// Lines of a header, as bytes.
  func set(headers lines: [[UInt8]]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines {
      let longer = (line + [0]).withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { curl_slist_append(list, $0.baseAddress) }
      }
      list = longer ?? list
    }
    gz_set_pointer(pointer, CURLOPT_HTTPHEADER, list)
    curl_slist_free_all(headers)
    headers = list
  }

  /// The cookies that hold, each as a line of Netscape's cookie file.
  var cookies: [String] {
    let list = gz_cookies(pointer)
    defer { curl_slist_free_all(list) }
    var cookies: [String] = []
    var next = list
    while let item = next {
      if let text = item.pointee.data { cookies.append(String(cString: text)) }
      next = item.pointee.next
    }
    return cookies
  }

  /// The reason of a failure, in the library's words.
  func reason(of code: CURLcode) -> String {
    let written = String(cString: message)
    return written.isEmpty ? String(cString: curl_easy_strerror(code)) : written
  }

  /// The number of the system's error at a connection; 0 without one.
  var systemError: Int32 { Int32(truncatingIfNeeded: gz_number(pointer, CURLINFO_OS_ERRNO)) }

  /// The address of the last connection; nil without one.
  var connectedAddress: NetworkAddress? {
    gz_text(pointer, CURLINFO_PRIMARY_IP).flatMap { NetworkAddress(String(cString: $0)) }
  }
}
