internal import Foundation
internal import Localization

/// The system's message for an `errno`. The C library of many systems speaks English only; the usual messages are said
/// here in each language.
func systemWording(of errno: Int32) -> String {
  wording(en: String(cString: strerror(errno)), vi: usualErrors[errno] ?? unusualError(errno))
}

private func unusualError(_ errno: Int32) -> String {
  "lỗi hệ thống \(errno): \(String(cString: strerror(errno)))"
}

private let usualErrors: [Int32: String] = [
  EPERM: "không được phép", ENOENT: "không có tệp hay thư mục này", EIO: "lỗi đọc ghi",
  ENXIO: "không có thiết bị này", ENOEXEC: "không phải chương trình chạy được", EBADF: "tệp đã đóng",
  EAGAIN: "tạm thời không được, hãy thử lại", ENOMEM: "hết bộ nhớ", EACCES: "không có quyền truy cập",
  EBUSY: "đang bận", EEXIST: "đã có tệp này", ENODEV: "không có thiết bị này", ENOTDIR: "không phải thư mục",
  EISDIR: "là thư mục", EINVAL: "tham số không hợp lệ", ENFILE: "hệ thống mở quá nhiều tệp",
  EMFILE: "mở quá nhiều tệp", EFBIG: "tệp quá lớn", ENOSPC: "đĩa đã đầy", EROFS: "đĩa chỉ đọc được",
  EMLINK: "quá nhiều liên kết", EPIPE: "đầu nhận đã đóng", ENAMETOOLONG: "tên tệp quá dài",
  ELOOP: "quá nhiều liên kết tượng trưng", EDQUOT: "vượt hạn mức đĩa", ESTALE: "tệp trên mạng không còn",
  ENOTEMPTY: "thư mục không trống", EXDEV: "nằm trên đĩa khác", ETIMEDOUT: "quá thời gian chờ",
]
