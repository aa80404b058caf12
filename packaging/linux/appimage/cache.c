/* Where an unpacked image is kept: see cache.h.
 *
 * It is `obsdiag-appimage` in the user's folder for caches, or else in the folder for temporary
 * files, with a folder a version in it. Versions that nobody uses go when a new one comes.
 */
#define _GNU_SOURCE /* O_NOFOLLOW, flock */
#include "cache.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "extract.h"

static int put(char *to, const char *form, ...) {
    va_list values;
    va_start(values, form);
    int length = vsnprintf(to, PATH_MAX, form, values);
    va_end(values);
    return length < PATH_MAX ? 0 : -1;
}

/* The folder is this user's alone, and programs may be started from it. */
static int is_usable(const char *folder) {
    struct stat told;
    struct statvfs system;
    if (mkdir(folder, 0700) && errno != EEXIST)
        return 0;
    if (lstat(folder, &told) || !S_ISDIR(told.st_mode) || told.st_uid != geteuid() || told.st_mode & 022)
        return 0;
    return !access(folder, W_OK) && !statvfs(folder, &system) && !(system.f_flag & (ST_NOEXEC | ST_RDONLY));
}

/* `obsdiag-appimage` in a folder for caches, which is made if need be. */
static int is_home(char *home, const char *caches, const char *below) {
    if (!caches || *caches != '/' || put(home, "%s%s", caches, below))
        return 0;
    mkdir(home, 0700);
    return !put(home, "%s%s/obsdiag-appimage", caches, below) && is_usable(home);
}

static int find_home(char *home) {
    const char *temporary = getenv("TMPDIR");
    if (is_home(home, getenv("XDG_CACHE_HOME"), "") || is_home(home, getenv("HOME"), "/.cache"))
        return 0;
    const char *folder = temporary && *temporary == '/' ? temporary : "/tmp";
    return put(home, "%s/obsdiag-appimage-%u", folder, geteuid()) || !is_usable(home) ? -1 : 0;
}

/* Takes a folder's lock, which goes with the last process that has it; returns its descriptor. */
static int lock(const char *folder, int how) {
    int held = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (held >= 0 && flock(held, how | LOCK_NB)) {
        close(held);
        return -1;
    }
    return held;
}

/* Removes what other versions, or starts that were interrupted, have left and nobody uses. */
static void tidy(const char *home, const char *place) {
    char other[PATH_MAX];
    DIR *folder = opendir(home);
    for (struct dirent *row; folder && (row = readdir(folder));) {
        if (*row->d_name == '.' || put(other, "%s/%s", home, row->d_name) || !strcmp(other, place))
            continue;
        int held = lock(other, LOCK_EX);
        if (held < 0)
            continue;
        remove_tree(other);
        close(held);
    }
    if (folder)
        closedir(folder);
}

/* Unpacks beside the place, and moves the whole there: whoever looks finds all of it or nothing. It is
 * not brought to the disk at once: is_whole notices what is lost where the machine fails then. */
static int unpack_to(struct image *image, const char *home, const char *place) {
    char part[PATH_MAX];
    if (put(part, "%s/part-XXXXXX", home) || !mkdtemp(part))
        return -1;
    int held = lock(part, LOCK_SH);
    int failed = held < 0 || extract(image, part, NULL, 0);
    if (!failed && rename(part, place)) {
        remove_tree(place); /* it was not whole */
        failed = rename(part, place) && !is_whole(image, place);
    }
    int why = errno;
    remove_tree(part);
    if (held >= 0)
        close(held);
    errno = why;
    return failed ? -1 : 0;
}

int kept_folder(struct image *image, char *place) {
    char home[PATH_MAX];
    if (find_home(home) || put(place, "%s/%016llx", home, (unsigned long long)image->identity)) {
        fputs("obsdiag: without FUSE the AppImage is unpacked, and no folder for that can be written to from which"
              " programs start; set TMPDIR to one\n",
              stderr);
        return -1;
    }
    int held = lock(place, LOCK_SH);
    if (held >= 0 && is_whole(image, place))
        return 0;
    tidy(home, place);
    if (unpack_to(image, home, place)) {
        fprintf(stderr, "obsdiag: without FUSE the AppImage is unpacked below %s, and that failed: %s\n", home,
                strerror(errno));
        return -1;
    }
    if (held >= 0)
        close(held);
    lock(place, LOCK_SH);
    return 0;
}
