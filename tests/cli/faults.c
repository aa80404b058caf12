/* Makes calls fail as a broken machine does: preloaded by tests/cli/test_cli_machine.py (ld.so(8)).
   FAULT_CALLS  names of calls, such as "write,pwrite64,fsync"
   FAULT_ERRNO  the number that they fail with
   FAULT_PATH   a part of the path of the files that this is about
   FAULT_AFTER  how many of these calls succeed before
   FAULT_CLOCK  "leap": the date is another decade each time that it is asked for; or seconds to add */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static long passed;

static int fails(const char *call, const char *path) {
    const char *calls = getenv("FAULT_CALLS"), *part = getenv("FAULT_PATH");
    const char *after = getenv("FAULT_AFTER"), *number = getenv("FAULT_ERRNO");
    if (!calls || !part || !number || !strstr(calls, call) || !strstr(path, part)) return 0;
    if (passed++ < (after ? atol(after) : 0)) return 0;
    errno = atoi(number);
    return 1;
}

static int fails_at(const char *call, int file) {
    char name[64], path[4096];
    if (!getenv("FAULT_CALLS")) return 0;
    snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    ssize_t size = readlink(name, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return fails(call, path);
}

#define NEXT(call) static __typeof__(&call) next; if (!next) next = dlsym(RTLD_NEXT, #call)

ssize_t read(int file, void *to, size_t size) {
    NEXT(read);
    return fails_at("read", file) ? -1 : next(file, to, size);
}
ssize_t pread64(int file, void *to, size_t size, off_t at) {
    NEXT(pread64);
    return fails_at("pread64", file) ? -1 : next(file, to, size, at);
}
ssize_t write(int file, const void *from, size_t size) {
    NEXT(write);
    return fails_at("write", file) ? -1 : next(file, from, size);
}
ssize_t pwrite64(int file, const void *from, size_t size, off_t at) {
    NEXT(pwrite64);
    return fails_at("pwrite64", file) ? -1 : next(file, from, size, at);
}
int fsync(int file) {
    NEXT(fsync);
    return fails_at("fsync", file) ? -1 : next(file);
}
int fdatasync(int file) {
    NEXT(fdatasync);
    return fails_at("fdatasync", file) ? -1 : next(file);
}
int ftruncate64(int file, off_t size) {
    NEXT(ftruncate64);
    return fails_at("ftruncate64", file) ? -1 : next(file, size);
}
int rename(const char *from, const char *to) {
    NEXT(rename);
    return fails("rename", from) ? -1 : next(from, to);
}
int open64(const char *path, int flags, ...) {
    NEXT(open64);
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return fails("open64", path) ? -1 : next(path, flags, mode);
}
int clock_gettime(clockid_t clock, struct timespec *now) {
    NEXT(clock_gettime);
    static long asked;
    int failed = next(clock, now);
    const char *change = getenv("FAULT_CLOCK");
    if (change && clock == CLOCK_REALTIME)
        now->tv_sec += !strcmp(change, "leap") ? (asked++ * 7919 % 41 - 20) * 315360000L : atol(change);
    return failed;
}
