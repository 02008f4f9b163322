#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Renders the icons with rsvg-convert (Debian: librsvg2-bin). Run once after a drawing was changed; the PNGs are kept in git.
set -eu
cd "$(dirname "$0")"
nodes=../src/main/resources/org/attentiondynamics/nodes/node
for icon in matrix-source weights-reader token-initializer integrator cluster-detector geometry-visualizer parameter-sweep model-to-table table-to-model; do
  folder="$nodes/$(printf %s "$icon" | tr -d -)"
  mkdir -p "$folder"
  rsvg-convert --width 16 --height 16 --output "$folder/$icon.png" "$icon.svg"
done
mkdir -p ../icons
rsvg-convert --width 16 --height 16 --output ../icons/category.png category.svg
