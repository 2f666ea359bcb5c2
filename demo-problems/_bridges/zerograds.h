/*
 * Lets ZeroGrads Workbench optimise a program in C (or C++): docs/protocol.md says what goes over the wire.
 *
 * Copy this file beside your program:
 *
 *     #include "zerograds.h"
 *
 *     static int model(const double *theta, size_t n, long long seed, double *signal) {
 *         signal[0] = (theta[0] - 1) * (theta[0] - 1);
 *         return 0;                       // anything else is a failure of this evaluation
 *     }
 *
 *     int main(void) {
 *         return zerograds_serve(model, "[1]", 1);
 *     }
 *
 * The program must not read its standard input. What it prints to standard output is no answer and does no harm.
 */
#ifndef ZEROGRADS_H
#define ZEROGRADS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int (*zerograds_model)(const double *theta, size_t n, long long seed, double *signal);

static char *zerograds_line(char **buffer, size_t *capacity) {
    size_t length = 0;
    int c;
    while ((c = getchar()) != EOF && c != '\n') {
        if (length + 1 >= *capacity) {
            *capacity = *capacity < 4096 ? 4096 : 2 * *capacity;
            *buffer = (char *)realloc(*buffer, *capacity);
            if (*buffer == NULL) {
                exit(12);
            }
        }
        (*buffer)[length++] = (char)c;
    }
    if (c == EOF && length == 0) {
        return NULL;
    }
    (*buffer)[length] = '\0';
    return *buffer;
}

static char *zerograds_field(char *line, const char *key) {
    char *found = strstr(line, key);
    return found == NULL ? NULL : found + strlen(key);
}

/*
 * Answers until the input ends.
 *
 * shape: a JSON list, as "[64,64]"; size: the number of values it makes. Returns what main should return.
 */
static int zerograds_serve(zerograds_model model, const char *shape, size_t size) {
    char *line = NULL;
    size_t capacity = 0;
    char *text = zerograds_line(&line, &capacity);
    char *field = text == NULL ? NULL : zerograds_field(text, "\"size\":");
    size_t n = field == NULL ? 0 : (size_t)strtoull(field, NULL, 10);
    double *theta = (double *)malloc((n + 1) * sizeof(double));
    double *signal = (double *)malloc(size * sizeof(double));
    if (field == NULL || theta == NULL || signal == NULL) {
        return 1;
    }
    int digits = strchr(shape, ',') == NULL ? 17 : 9; /* pixels need no more than single precision */
    printf("@zerograds {\"zerograds\":1,\"shape\":%s}\n", shape);
    fflush(stdout);
    while ((text = zerograds_line(&line, &capacity)) != NULL) {
        char *id = zerograds_field(text, "\"id\":");
        char *seed = zerograds_field(text, "\"seed\":");
        char *values = zerograds_field(text, "\"theta\":[");
        if (id == NULL || seed == NULL || values == NULL) {
            return 1;
        }
        long long number = strtoll(id, NULL, 10);
        for (size_t i = 0; i < n; i++) {
            theta[i] = strtod(values, &values);
            values++;
        }
        int failure = model(theta, n, strtoll(seed, NULL, 10), signal);
        if (failure != 0) {
            printf("\n@zerograds {\"id\":%lld,\"error\":\"the model failed with code %d\"}\n", number, failure);
        } else {
            printf("\n@zerograds {\"id\":%lld,\"signal\":[", number);
            for (size_t i = 0; i < size; i++) {
                if (signal[i] - signal[i] == 0) {
                    printf("%s%.*g", i == 0 ? "" : ",", digits, signal[i]);
                } else {
                    printf("%sNaN", i == 0 ? "" : ",");
                }
            }
            printf("]}\n");
        }
        fflush(stdout);
    }
    free(theta);
    free(signal);
    free(line);
    return 0;
}

#endif
