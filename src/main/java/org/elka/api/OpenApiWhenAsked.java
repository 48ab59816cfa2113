package org.elka.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;

/**
 * Changes nothing in the API's description. That a filter looks at each request for it has Quarkus write the
 * description out when it is asked for; without one it does so at every start, as JSON and as YAML.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public final class OpenApiWhenAsked implements OASFilter {}
