/* Writes what is in an image to the disk: see extract.h. */
#define _GNU_SOURCE /* nftw, asprintf */
#include "extract.h"

#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 20, DEEPEST = 64 };

/* What is done with each node, and what with: `path` is that in the image. */
struct visit {
    struct image *image;
    const char *folder;
    const char *pattern;
    int tell;
    int (*act)(const struct visit *visit, const struct node *node, const char *path, const char *place);
};

static int broken(void) {
    errno = EBADMSG;
    return -1;
}

static int walk_tree(const struct visit *visit, uint64_t reference, const char *path, int depth) {
    struct node node;
    struct walk walk;
    struct entry entry;
    char place[PATH_MAX], below[PATH_MAX];
    if (depth > DEEPEST || image_node(visit->image, reference, &node))
        return broken();
    if (snprintf(place, sizeof place, "%s%s%s", visit->folder, *path ? "/" : "", path) >= (int)sizeof place)
        return broken();
    if (visit->act(visit, &node, path, place))
        return -1;
    if (!S_ISDIR(node.mode))
        return 0;
    if (image_folder(visit->image, &node, &walk))
        return broken();
    int more;
    while ((more = image_next(&walk, &entry)) == 1) {
        if (entry.length > NAME_MAX || memchr(entry.name, '/', entry.length))
            return broken();
        if (snprintf(below, sizeof below, "%s%s%.*s", path, *path ? "/" : "", (int)entry.length, entry.name) >=
            (int)sizeof below)
            return broken();
        if (walk_tree(visit, entry.reference, below, depth + 1))
            return -1;
    }
    return more ? broken() : 0;
}

static int write_file(struct image *image, const struct node *node, const char *place) {
    static uint8_t piece[PIECE];
    unlink(place); /* a running program may have it open */
    int file = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, node->mode & 0777);
    if (file < 0)
        return -1;
    ssize_t got = 0;
    for (uint64_t at = 0; at < node->size; at += got) {
        got = image_read(image, node, at, piece, sizeof piece);
        if (got <= 0) {
            close(file);
            return broken();
        }
        for (ssize_t done = 0, now; done < got; done += now)
            if ((now = write(file, piece + done, got - done)) < 0) {
                close(file);
                return -1;
            }
    }
    return close(file);
}

static int write_link(const struct node *node, const char *place) {
    char target[PATH_MAX];
    if (node->size >= sizeof target)
        return broken();
    memcpy(target, node->rest, node->size);
    target[node->size] = 0;
    unlink(place);
    return symlink(target, place);
}

/* Makes the folders that a place lies in. */
static int make_folders(char *place) {
    for (char *at = place + 1; (at = strchr(at, '/')); at++) {
        *at = 0;
        int failed = mkdir(place, 0755) && errno != EEXIST;
        *at = '/';
        if (failed)
            return -1;
    }
    return 0;
}

static int write_node(const struct visit *visit, const struct node *node, const char *path, const char *place) {
    if (visit->pattern && *path && fnmatch(visit->pattern, path, FNM_LEADING_DIR))
        return 0;
    char copy[PATH_MAX];
    if (visit->pattern && make_folders(strcpy(copy, place)))
        return -1;
    if (visit->tell && *path)
        puts(place);
    if (S_ISDIR(node->mode))
        return mkdir(place, 0755) && errno != EEXIST ? -1 : 0;
    return S_ISLNK(node->mode) ? write_link(node, place) : write_file(visit->image, node, place);
}

int extract(struct image *image, const char *folder, const char *pattern, int tell) {
    struct visit visit = {image, folder, pattern, tell, write_node};
    return walk_tree(&visit, image->root, "", 0);
}

static int compare_node(const struct visit *visit, const struct node *node, const char *path, const char *place) {
    (void)visit, (void)path;
    struct stat told;
    if (lstat(place, &told) || (told.st_mode & S_IFMT) != (node->mode & S_IFMT))
        return -1;
    return S_ISREG(node->mode) && (uint64_t)told.st_size != node->size ? -1 : 0;
}

int is_whole(struct image *image, const char *folder) {
    struct visit visit = {image, folder, NULL, 0, compare_node};
    return !walk_tree(&visit, image->root, "", 0);
}

static int remove_one(const char *path, const struct stat *told, int kind, struct FTW *where) {
    (void)told, (void)kind, (void)where;
    return remove(path);
}

int remove_tree(const char *folder) {
    return nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}
