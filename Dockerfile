# The application: one image for serve, worker, migrate and for Prefect's server, so that their versions are one.
FROM python:3.11.17-slim-bookworm AS build
WORKDIR /source
RUN python -m venv --without-pip /opt/sohoa
COPY requirements.lock ./
RUN pip --python /opt/sohoa/bin/python install --no-cache-dir --require-hashes --requirement requirements.lock
COPY . .
RUN pip --python /opt/sohoa/bin/python install --no-cache-dir --no-deps --no-build-isolation . \
  && pip --python /opt/sohoa/bin/python uninstall --yes setuptools

# The S3 server, unchanged but for the owner of its data: a new volume takes it from the image.
FROM chrislusf/seaweedfs:4.48 AS store
USER root
RUN chown -R 1000:1000 /data
USER 1000:1000

FROM python:3.11.17-slim-bookworm
# The packages of script/setup; a test compares.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tesseract-ocr-vie poppler-utils fonts-croscore \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 1000 --user-group --no-create-home --home-dir /var/lib/sohoa --shell /usr/sbin/nologin sohoa \
  && install --directory --owner=sohoa --group=sohoa --mode=0700 /var/lib/sohoa
COPY --from=build /opt/sohoa /opt/sohoa
ENV PATH=/opt/sohoa/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER 1000:1000
WORKDIR /var/lib/sohoa
CMD ["sohoa", "serve"]
